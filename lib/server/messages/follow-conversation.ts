import "server-only";
import { database } from "#db/client.ts";
import { type Follower, findFollowing } from "#db/queries/conversation-following.ts";
import type { Member } from "#lib/identity/member.ts";
import { HEARTBEAT, retryFrame } from "#lib/messages/event-frames.ts";
import { joinReading, type Reader } from "./conversation-reading.ts";
import { countStream } from "./open-streams.ts";

const HEARTBEAT_MS = 25_000;
/** So long at most: then rights are checked anew, and what a proxy or a browser forgot to close is closed. */
const LIFE_MS = 300_000;
const RETRY_MS = 2_000;
/** Unread bytes of a browser that reads no more: it comes back for them. */
const MAX_WAITING_BYTES = 1_000_000;

export type FollowOptions = {
  conversation: string;
  sessionId: string;
  /** The `seq` of the last line that the browser has. */
  after: number;
  signal: AbortSignal;
  lifeMs?: number;
  heartbeatMs?: number;
};

const encoder = new TextEncoder();
const heartbeat = encoder.encode(HEARTBEAT);

function openStream(follower: Follower, options: FollowOptions): ReadableStream<Uint8Array> {
  const { signal, lifeMs = LIFE_MS, heartbeatMs = HEARTBEAT_MS } = options;
  let close = () => {};
  const start = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const send = (frame: Uint8Array) => {
      if ((controller.desiredSize ?? 0) > -MAX_WAITING_BYTES) return controller.enqueue(frame);
      close();
      controller.error(new DOMException("too slow", "AbortError"));
    };
    const end = () => {
      close();
      controller.close();
    };
    const reader: Reader = { after: options.after, readSeq: 0, send, end };
    const beat = setInterval(send, heartbeatMs, heartbeat);
    const life = setTimeout(end, lifeMs);
    const uncount = countStream(follower.memberId, reader);
    send(encoder.encode(retryFrame(RETRY_MS)));
    const leave = joinReading(follower, reader);
    close = () => {
      close = () => {};
      reader.send = () => {};
      reader.end = () => {};
      clearInterval(beat);
      clearTimeout(life);
      signal.removeEventListener("abort", end);
      uncount();
      leave();
    };
    signal.addEventListener("abort", end, { once: true });
  };
  return new ReadableStream({ start, cancel: () => close() }, new ByteLengthQueuingStrategy({ highWaterMark: 0 }));
}

/**
 * The events of a conversation for one browser of a member, as a stream of server-sent events: each line after `after`,
 * once and in order, then what comes, and how far the other one has read. Null for anybody but its two members.
 */
export async function followConversation(
  member: Member,
  options: FollowOptions,
): Promise<ReadableStream<Uint8Array> | null> {
  const { conversation: id, sessionId, signal } = options;
  const follower: Follower = { cityId: member.cityId, id, memberId: member.id, sessionId };
  const following = await findFollowing(database(), { ...follower, now: new Date() });
  if (!following || signal.aborted) return null;
  return openStream(follower, options);
}
