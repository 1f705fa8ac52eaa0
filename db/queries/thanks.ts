import { aliasedTable, and, asc, desc, eq, gt, isNull, ne, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { conversations } from "#db/schema/conversations.ts";
import { exchanges, thanks } from "#db/schema/exchanges.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";

export type NewThanks = {
  cityId: string;
  exchangeId: string;
  authorId: string;
  recipientId: string;
  body: string;
  isPublic: boolean;
  now: Date;
};

/** Writes a note; false when its author has written one for this exchange already. */
export async function insertThanks(tx: Db, { now, ...note }: NewThanks): Promise<boolean> {
  const rows = await tx
    .insert(thanks)
    .values({ ...note, id: uuidv7(now.getTime()), createdAt: now })
    .onConflictDoNothing()
    .returning({ id: thanks.id });
  return rows.length === 1;
}

export type Thanks = { authorId: string; body: string; isPublic: boolean; approved: boolean | null; createdAt: Date };

/** The notes of an exchange that a member wrote or received. */
export async function listThanks(
  db: Db,
  { cityId, exchangeId, memberId }: { cityId: string; exchangeId: string; memberId: string },
): Promise<Thanks[]> {
  return db
    .select({
      authorId: thanks.authorId,
      body: thanks.body,
      isPublic: thanks.isPublic,
      approved: thanks.approved,
      createdAt: thanks.createdAt,
    })
    .from(thanks)
    .where(
      and(
        eq(thanks.cityId, cityId),
        eq(thanks.exchangeId, exchangeId),
        or(eq(thanks.authorId, memberId), eq(thanks.recipientId, memberId)),
      ),
    )
    .orderBy(asc(thanks.createdAt));
}

const theirExchange = and(eq(exchanges.cityId, thanks.cityId), eq(exchanges.id, thanks.exchangeId));
const itsConversation = and(eq(conversations.cityId, exchanges.cityId), eq(conversations.id, exchanges.conversationId));
const author = aliasedTable(memberships, "author");
const recipient = aliasedTable(memberships, "recipient");

/** What the help was about, as far as it is still known. */
const category = sql<CategoryKey | null>`coalesce(${conversations.category}, (
  select ${listings.category} from ${listings} where ${listings.cityId} = ${exchanges.cityId}
  and ${listings.id} in (${exchanges.requestId}, ${exchanges.offerId})
  order by ${listings.kind} limit 1
))`;

/** A note that waits to be read by the city, with the names that it must not say. */
export type WaitingThanks = {
  id: string;
  body: string;
  category: CategoryKey | null;
  createdAt: Date;
  names: string[];
};

const waiting = (cityId: string, reviewerId: string) =>
  and(
    eq(thanks.cityId, cityId),
    thanks.isPublic,
    isNull(thanks.approved),
    // Nobody decides on what they wrote or received.
    ne(thanks.authorId, reviewerId),
    ne(thanks.recipientId, reviewerId),
  );

/** Notes that wait for a reviewer, oldest first. */
export async function listWaitingThanks(
  db: Db,
  { cityId, reviewerId, limit }: { cityId: string; reviewerId: string; limit: number },
): Promise<WaitingThanks[]> {
  return db
    .select({
      id: thanks.id,
      body: thanks.body,
      category,
      createdAt: thanks.createdAt,
      names: sql<string[]>`array[${author.firstName}, ${recipient.firstName}]`,
    })
    .from(thanks)
    .innerJoin(exchanges, theirExchange)
    .leftJoin(conversations, itsConversation)
    .innerJoin(author, and(eq(author.cityId, thanks.cityId), eq(author.id, thanks.authorId)))
    .innerJoin(recipient, and(eq(recipient.cityId, thanks.cityId), eq(recipient.id, thanks.recipientId)))
    .where(waiting(cityId, reviewerId))
    .orderBy(asc(thanks.createdAt), asc(thanks.id))
    .limit(limit);
}

export type Review = { cityId: string; id: string; reviewerId: string; approved: boolean; now: Date };

/** Decides on a note; false when it does not wait for this reviewer. */
export async function reviewNote(tx: Db, { cityId, id, reviewerId, approved, now }: Review): Promise<boolean> {
  const rows = await tx
    .update(thanks)
    .set({ approved, reviewedAt: now, reviewedBy: reviewerId })
    .where(and(eq(thanks.id, id), waiting(cityId, reviewerId)))
    .returning({ id: thanks.id });
  return rows.length === 1;
}

/** A note as anybody may read it: without a name, a place or a day. */
export type PublicThanks = { body: string; category: CategoryKey | null; createdAt: Date };

/** The last notes that the city shows, newest first. */
export async function listPublicThanks(
  db: Db,
  { cityId, since, limit }: { cityId: string; since: Date; limit: number },
): Promise<PublicThanks[]> {
  return db
    .select({ body: thanks.body, category, createdAt: thanks.createdAt })
    .from(thanks)
    .innerJoin(exchanges, theirExchange)
    .leftJoin(conversations, itsConversation)
    .where(and(eq(thanks.cityId, cityId), thanks.isPublic, thanks.approved, gt(thanks.createdAt, since)))
    .orderBy(desc(thanks.createdAt), desc(thanks.id))
    .limit(limit);
}
