import "server-only";
import { database } from "#db/client.ts";
import { type Follower, findFollowing } from "#db/queries/conversation-following.ts";
import type { Member } from "#lib/identity/member.ts";
import { openEventStream, type Sink, type StreamLimits } from "../live/event-stream.ts";
import { joinReading } from "./conversation-reading.ts";

export type FollowOptions = StreamLimits & {
  conversation: string;
  sessionId: string;
  /** The `seq` of the last line that the browser has. */
  after: number;
};

/**
 * The events of a conversation for one browser of a member, as a stream of server-sent events: each line after `after`,
 * once and in order, then what comes, and how far the other one has read. Null for anybody but its two members.
 */
export async function followConversation(
  member: Member,
  options: FollowOptions,
): Promise<ReadableStream<Uint8Array> | null> {
  const { conversation: id, sessionId, after, ...limits } = options;
  const follower: Follower = { cityId: member.cityId, id, memberId: member.id, sessionId };
  const following = await findFollowing(database(), { ...follower, now: new Date() });
  if (!following || limits.signal.aborted) return null;
  const join = (sink: Sink) => joinReading(follower, { after, readSeq: 0, ...sink });
  return openEventStream({ ...limits, owner: `conversations ${member.id}`, join });
}
