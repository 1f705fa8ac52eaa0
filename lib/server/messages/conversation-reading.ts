import "server-only";
import { database, inScope } from "#db/client.ts";
import { type Follower, type Following, findFollowing } from "#db/queries/conversation-following.ts";
import { listLines, type StoredLine } from "#db/queries/conversations.ts";
import { lineFrame, readFrame } from "#lib/messages/event-frames.ts";
import { shownLine } from "#lib/messages/shown-lines.ts";
import { shownRead } from "#lib/messages/shown-read.ts";
import type { Sink } from "../live/event-stream.ts";
import { oneAtATime } from "../live/one-at-a-time.ts";
import { ownScope } from "../scopes.ts";
import { onConversationChange } from "./conversation-hub.ts";

const PAGE = 200;

/** Who is to be sent what is new: a stream, with what it was sent last. */
export type Reader = Sink & { after: number; readSeq: number };

/** The streams of one session in one conversation: what is new is read once for all of them. */
type Reading = { readers: Set<Reader>; look: () => void; leave: (reader: Reader) => void };

const readings = new Map<string, Reading>();
const encoder = new TextEncoder();

function sendLines(readers: ReadonlySet<Reader>, lines: readonly StoredLine[], memberId: string, shown: boolean) {
  for (const line of lines) {
    const frame = encoder.encode(lineFrame(shownLine(line, { memberId, contactsShown: shown })));
    for (const reader of readers) {
      if (reader.after >= line.seq) continue;
      reader.after = line.seq;
      reader.send(frame);
    }
  }
}

function sendRead(readers: ReadonlySet<Reader>, following: Following): void {
  const mark = shownRead(following);
  const frame = encoder.encode(readFrame(mark));
  for (const reader of readers) {
    if (reader.readSeq >= mark.seq) continue;
    reader.readSeq = mark.seq;
    reader.send(frame);
  }
}

/** Sends what is new, with the rights that the follower has now. */
async function readOn(follower: Follower, readers: ReadonlySet<Reader>): Promise<void> {
  const following = await findFollowing(database(), { ...follower, now: new Date() });
  if (!following) {
    for (const reader of [...readers]) reader.end();
    return;
  }
  // A block is silent: the stream stays, and says nothing.
  if (following.blocked) return;
  const { memberId } = follower;
  for (let more = true; more; ) {
    const after = Math.min(...[...readers].map((reader) => reader.after));
    if (after >= following.lastSeq) break;
    const lines = await listLines(database(), follower, { memberId, after, limit: PAGE });
    sendLines(readers, lines, memberId, following.contactsShown);
    more = lines.length === PAGE;
  }
  sendRead(readers, following);
}

function startReading(follower: Follower, key: string): Reading {
  const readers = new Set<Reader>();
  // What tells it to look knows no request.
  const scope = ownScope(follower.cityId, follower.memberId);
  const look = oneAtATime("conversation", async () => {
    if (readers.size > 0) await inScope(scope, () => readOn(follower, readers));
  });
  const stop = onConversationChange(follower.id, look);
  const leave = (reader: Reader) => {
    readers.delete(reader);
    if (readers.size > 0 || readings.get(key)?.readers !== readers) return;
    readings.delete(key);
    stop();
  };
  return { readers, look, leave };
}

/** Sends a reader what is in a conversation after what they have, and all that comes, until what is returned is called. */
export function joinReading(follower: Follower, reader: Reader): () => void {
  const key = `${follower.id} ${follower.sessionId} ${follower.memberId}`;
  const reading = readings.get(key) ?? startReading(follower, key);
  readings.set(key, reading);
  reading.readers.add(reader);
  reading.look();
  return () => reading.leave(reader);
}
