import "server-only";
import { database, inScope } from "#db/client.ts";
import { mayFollowQueue, type QueueFollower } from "#db/queries/queue-following.ts";
import type { Member } from "#lib/identity/member.ts";
import type { Queue, QueueFilter } from "#lib/moderation/case-view.ts";
import { queueFrame } from "#lib/moderation/queue-frame.ts";
import { openEventStream, type Sink, type StreamLimits } from "../live/event-stream.ts";
import { oneAtATime } from "../live/one-at-a-time.ts";
import { scopeOf } from "../scopes.ts";
import { loadQueue } from "./load-queue.ts";
import { onQueueChanged } from "./queue-hub.ts";

/** Time passes although nothing changes: what is left of it is said in minutes. */
const LOOK_MS = 60_000;

export type FollowQueueOptions = StreamLimits & {
  sessionId: string;
  filter: QueueFilter;
  /** The queue in words, as the page shows it. */
  inWords: (queue: Queue, now: Date) => unknown;
  lookMs?: number;
};

const encoder = new TextEncoder();

/** Sends the queue as its follower may read it then, each time that it reads differently. */
function joinQueue(member: Member, options: FollowQueueOptions, sink: Sink): () => void {
  const { sessionId, filter, inWords, lookMs = LOOK_MS } = options;
  const follower: QueueFollower = { cityId: member.cityId, memberId: member.id, sessionId };
  let said = "";
  const look = oneAtATime("queue", async () => {
    const now = new Date();
    const queue = await inScope(scopeOf(member), () => loadQueue(member, filter, now));
    // After it was read, not before: whoever lost the right meanwhile must not be sent what came since.
    if (!queue || !(await mayFollowQueue(database(), { ...follower, now: new Date() }))) return sink.end();
    const frame = queueFrame(inWords(queue, now));
    if (frame !== said) sink.send(encoder.encode(frame));
    said = frame;
  });
  const leave = onQueueChanged(member.cityId, look);
  const timer = setInterval(look, lookMs);
  look();
  return () => {
    clearInterval(timer);
    leave();
  };
}

/**
 * The queue of a moderator, then each change of it, as a stream of server-sent events for one browser. Null for who does not
 * moderate, and for a session that is not theirs or has ended.
 */
export async function followQueue(
  member: Member,
  options: FollowQueueOptions,
): Promise<ReadableStream<Uint8Array> | null> {
  const follower = { cityId: member.cityId, memberId: member.id, sessionId: options.sessionId };
  const may = await mayFollowQueue(database(), { ...follower, now: new Date() });
  if (!may || options.signal.aborted) return null;
  const join = (sink: Sink) => joinQueue(member, options, sink);
  return openEventStream({ ...options, owner: `queue ${member.id}`, join });
}
