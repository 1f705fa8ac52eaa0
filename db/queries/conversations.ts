import { and, asc, desc, eq, gt, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { conversationMembers, conversations, messages } from "#db/schema/conversations.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Kind } from "#lib/listings/listing.ts";
import type { LineData, LineEvent } from "#lib/messages/conversation-line.ts";

export type ConversationKey = { cityId: string; id: string };

const theConversation = ({ cityId, id }: ConversationKey) =>
  and(eq(conversations.cityId, cityId), eq(conversations.id, id));
const placeOf = ({ cityId, id }: ConversationKey, memberId: string) =>
  and(
    eq(conversationMembers.cityId, cityId),
    eq(conversationMembers.conversationId, id),
    eq(conversationMembers.memberId, memberId),
  );

export type NewConversation = {
  cityId: string;
  listing: { id: string; kind: Kind; category: CategoryKey; title: string };
  members: readonly [string, string];
  /** Which of the two begins something in it. */
  openedBy: string;
  now: Date;
};

/**
 * The conversation of two people about a listing, made when there is none yet, and held. Gives its id. Whoever opens it is
 * back when they had left it: nobody brings back the other one.
 */
export async function openConversation(tx: Db, conversation: NewConversation): Promise<string> {
  const { cityId, listing, members, openedBy, now } = conversation;
  const [lowId = "", highId = ""] = [...members].sort();
  const pair = { cityId, listingId: listing.id, lowId, highId };
  const { kind, category, title } = listing;
  const [row] = await tx
    .insert(conversations)
    .values({ ...pair, id: uuidv7(now.getTime()), kind, category, title, createdAt: now, updatedAt: now })
    .onConflictDoUpdate({
      target: [conversations.cityId, conversations.listingId, conversations.lowId, conversations.highId],
      set: { updatedAt: now },
    })
    .returning({ id: conversations.id });
  if (!row) throw new Error("an upsert with returning gave no row");
  await tx
    .insert(conversationMembers)
    .values([lowId, highId].map((memberId) => ({ cityId, conversationId: row.id, memberId })))
    .onConflictDoUpdate({
      target: [conversationMembers.cityId, conversationMembers.conversationId, conversationMembers.memberId],
      set: { leftAt: null },
      setWhere: eq(conversationMembers.memberId, openedBy),
    });
  return row.id;
}

export type NewLine = {
  /** Null when the service acts by itself. */
  authorId: string | null;
  now: Date;
} & ({ body: string; key: string } | { event: LineEvent; data?: LineData });

/**
 * Writes the next line of a conversation and gives its `seq`. The row of the conversation is held until the end of the
 * transaction, so that lines are seen in the order of their numbers.
 */
export async function appendLine(tx: Db, conversation: ConversationKey, line: NewLine): Promise<number> {
  const { now, ...content } = line;
  const [row] = await tx
    .update(conversations)
    .set({ lastSeq: sql`${conversations.lastSeq} + 1`, updatedAt: now })
    .where(theConversation(conversation))
    .returning({ seq: conversations.lastSeq });
  if (!row) throw new Error("no such conversation");
  const { cityId, id: conversationId } = conversation;
  await tx.insert(messages).values({ cityId, conversationId, seq: row.seq, ...content, sentAt: now });
  return row.seq;
}

/** What a conversation is about: the title that its listing had when it began. */
export async function getTitle(db: Db, conversation: ConversationKey): Promise<string> {
  const [row] = await db
    .select({ title: conversations.title })
    .from(conversations)
    .where(theConversation(conversation));
  if (!row) throw new Error("no such conversation");
  return row.title;
}

/** Holds a conversation until the end of the transaction. */
export async function lockConversation(tx: Db, conversation: ConversationKey): Promise<void> {
  await tx.select({ id: conversations.id }).from(conversations).where(theConversation(conversation)).for("update");
}

/** The same for one of its two members. False for anybody else, who holds nothing. */
export async function lockOwnConversation(tx: Db, conversation: ConversationKey, memberId: string): Promise<boolean> {
  const isOwn = or(eq(conversations.lowId, memberId), eq(conversations.highId, memberId));
  const rows = await tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(theConversation(conversation), isOwn))
    .for("update");
  return rows.length === 1;
}

/** A message that its author sent before with the same key; null when there is none. */
export async function findSentLine(
  db: Db,
  { cityId, id }: ConversationKey,
  { authorId, key }: { authorId: string; key: string },
): Promise<{ seq: number; body: string | null } | null> {
  const [row] = await db
    .select({ seq: messages.seq, body: messages.body })
    .from(messages)
    .where(
      and(
        eq(messages.cityId, cityId),
        eq(messages.conversationId, id),
        eq(messages.authorId, authorId),
        eq(messages.key, key),
      ),
    );
  return row ?? null;
}

export type StoredLine = {
  seq: number;
  authorId: string | null;
  body: string | null;
  event: LineEvent | null;
  data: LineData;
  key: string | null;
  sentAt: Date;
};

const lineColumns = {
  seq: messages.seq,
  authorId: messages.authorId,
  body: messages.body,
  event: messages.event,
  data: messages.data,
  key: messages.key,
  sentAt: messages.sentAt,
};

/** The place of a member who has not left, beside each line that they may read. */
const readableBy = (memberId: string) =>
  and(
    eq(conversationMembers.cityId, messages.cityId),
    eq(conversationMembers.conversationId, messages.conversationId),
    eq(conversationMembers.memberId, memberId),
    isNull(conversationMembers.leftAt),
  );

const linesOf = ({ cityId, id }: ConversationKey, more: SQL | undefined) =>
  and(eq(messages.cityId, cityId), eq(messages.conversationId, id), more);

type Reading = { memberId: string; after: number; limit: number };

/** Lines of a conversation after a `seq`, in order, for one of its two members; none for anybody else. */
export async function listLines(
  db: Db,
  conversation: ConversationKey,
  { memberId, after, limit }: Reading,
): Promise<StoredLine[]> {
  return db
    .select(lineColumns)
    .from(messages)
    .innerJoin(conversationMembers, readableBy(memberId))
    .where(linesOf(conversation, gt(messages.seq, after)))
    .orderBy(asc(messages.seq))
    .limit(limit);
}

type ReadingBack = { memberId: string; before: number | null; limit: number };

/** The last lines of a conversation, or the last ones before a `seq`, in order, for one of its two members. */
export async function listLastLines(
  db: Db,
  conversation: ConversationKey,
  { memberId, before, limit }: ReadingBack,
): Promise<StoredLine[]> {
  const rows = await db
    .select(lineColumns)
    .from(messages)
    .innerJoin(conversationMembers, readableBy(memberId))
    .where(linesOf(conversation, before === null ? undefined : lt(messages.seq, before)))
    .orderBy(desc(messages.seq))
    .limit(limit);
  return rows.reverse();
}

/** Notes up to where a member who has not left has read; a smaller number changes nothing. */
export async function markRead(
  db: Db,
  conversation: ConversationKey,
  { memberId, seq, now }: { memberId: string; seq: number; now: Date },
): Promise<void> {
  const known = sql`least(${seq}::int, (select ${conversations.lastSeq} from ${conversations} where ${theConversation(conversation)}))`;
  await db
    .update(conversationMembers)
    .set({ readSeq: known, readAt: now })
    .where(
      and(placeOf(conversation, memberId), isNull(conversationMembers.leftAt), lt(conversationMembers.readSeq, known)),
    );
}

/** Somebody leaves: they read and write it no more. */
export async function markLeft(
  tx: Db,
  conversation: ConversationKey,
  { memberId, now }: { memberId: string; now: Date },
): Promise<void> {
  await tx.update(conversationMembers).set({ leftAt: now }).where(placeOf(conversation, memberId));
}
