import "server-only";
import { type Db, database } from "#db/client.ts";
import { findConversation } from "#db/queries/conversation-view.ts";
import { appendLine, type ConversationKey, findSentLine, lockOwnConversation } from "#db/queries/conversations.ts";
import type { Member } from "#lib/identity/member.ts";
import { writingRefusal } from "#lib/messages/writing.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { consume } from "../limits.ts";

const MINUTE_MS = 60_000;
const LIMITS = [
  { count: 30, windowMs: MINUTE_MS },
  { count: 300, windowMs: 60 * MINUTE_MS },
] as const;
/** Whoever has the page open reads it meanwhile, and needs no mail. */
const TELL_AFTER_MS = 3 * MINUTE_MS;

/** `message` is tidied. */
export type Sending = { conversation: string; key: string; message: string };

/** The `seq` of the message that was sent before with this key. A key that comes back with another text is an old page. */
async function findSent(db: Db, conversation: ConversationKey, sent: { authorId: string; key: string; body: string }) {
  const line = await findSentLine(db, conversation, sent);
  if (line && line.body !== sent.body) throw new Refusal("changed-meanwhile");
  return line?.seq ?? null;
}

/**
 * Writes a message of one of the two and gives its `seq`; a repeated key gives the first one. Refuses strangers to the
 * conversation (`not-found`), one that is closed, a fourth message before the first answer, and more than 30 a minute.
 */
export async function sendMessage(
  member: Member,
  { conversation: id, key, message }: Sending,
  now: Date,
): Promise<number> {
  const { cityId, id: memberId } = member;
  const conversation = { cityId, id };
  const line = { authorId: memberId, body: message, key };
  const sent = await findSent(database(), conversation, line);
  if (sent !== null) return sent;
  const counted = LIMITS.map(({ count, windowMs }) =>
    consume(database(), `message:${cityId}:${memberId}`, count, windowMs, now, "too-many-messages"),
  );
  await Promise.all(counted);
  return database().transaction(async (tx) => {
    if (!(await lockOwnConversation(tx, conversation, memberId))) throw new Refusal("not-found");
    // Only what is read now cannot change meanwhile: a double of this message, an end, a block.
    const seen = await findSent(tx, conversation, line);
    if (seen !== null) return seen;
    const view = await findConversation(tx, { ...conversation, memberId, now });
    const refusal = view ? writingRefusal(view) : "not-found";
    if (refusal || !view) throw new Refusal(refusal ?? "not-found");
    const seq = await appendLine(tx, conversation, { ...line, now });
    const payload = { cityId, conversationId: id, memberId: view.otherId };
    await enqueue(tx, "tell-unread", payload, new Date(now.getTime() + TELL_AFTER_MS));
    return seq;
  });
}
