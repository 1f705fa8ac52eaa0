import { and, asc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { conversations } from "#db/schema/conversations.ts";
import { exchanges, sharedContacts } from "#db/schema/exchanges.ts";
import { listings } from "#db/schema/listings.ts";
import { matches } from "#db/schema/matches.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { ExchangeStatus } from "#lib/exchanges/exchange-status.ts";
import type { Outcome } from "#lib/exchanges/outcome.ts";
import type { Party } from "#lib/exchanges/party.ts";
import type { Kind, Urgency } from "#lib/listings/listing.ts";
import type { ListingStatus } from "#lib/listings/listing-status.ts";
import { usedInWeek } from "./exchange-usage.ts";
import { authorOfListing } from "./listing-columns.ts";
import { takenPlaces } from "./request-places.ts";

export type ExchangeKey = { cityId: string; id: string };

const theExchange = ({ cityId, id }: ExchangeKey) => and(eq(exchanges.cityId, cityId), eq(exchanges.id, id));

const exchangeColumns = {
  id: exchanges.id,
  conversationId: exchanges.conversationId,
  requestId: exchanges.requestId,
  offerId: exchanges.offerId,
  helperId: exchanges.helperId,
  beneficiaryId: exchanges.beneficiaryId,
  proposedBy: exchanges.proposedBy,
  status: exchanges.status,
  createdAt: exchanges.createdAt,
  expiresAt: exchanges.expiresAt,
  acceptedAt: exchanges.acceptedAt,
  week: exchanges.week,
  endedAt: exchanges.endedAt,
  endedBy: exchanges.endedBy,
  outcome: exchanges.outcome,
  askedAt: exchanges.askedAt,
};

/** An exchange as its two people know it. */
export type Exchange = {
  id: string;
  conversationId: string | null;
  requestId: string | null;
  offerId: string | null;
  helperId: string;
  beneficiaryId: string;
  proposedBy: Party;
  status: ExchangeStatus;
  createdAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  /** Monday of the week whose capacity it takes up. */
  week: string | null;
  endedAt: Date | null;
  endedBy: Party | null;
  outcome: Outcome | null;
  askedAt: Date | null;
};

/** An exchange of a member; null for anybody else's, as if there were none. */
export async function findOwnExchange(
  db: Db,
  { memberId, ...key }: ExchangeKey & { memberId: string },
): Promise<Exchange | null> {
  const own = or(eq(exchanges.helperId, memberId), eq(exchanges.beneficiaryId, memberId));
  const [row] = await db
    .select(exchangeColumns)
    .from(exchanges)
    .where(and(theExchange(key), own));
  return row ?? null;
}

/** The exchange as it is now, held until the end of the transaction. Its listings are to be held before. */
export async function lockExchange(tx: Db, key: ExchangeKey): Promise<Exchange | null> {
  const [row] = await tx.select(exchangeColumns).from(exchanges).where(theExchange(key)).for("no key update");
  return row ?? null;
}

/**
 * Something is left to agree on: the listing that the conversation is about (the request where there is one, else the
 * offer) is not erased, or the two do once more what they did, which needs none.
 */
export const hasSubject = sql<boolean>`exists (
  select from ${conversations} where ${conversations.cityId} = ${exchanges.cityId}
  and ${conversations.id} = ${exchanges.conversationId} and (
    ${conversations.listingId} is not null
    or ${exchanges.requestId} is null and ${exchanges.offerId} is null and exists (
      select from ${exchanges} as past where past.city_id = ${exchanges.cityId}
      and past.conversation_id = ${exchanges.conversationId} and past.status = 'done'
      and past.created_at < ${exchanges.createdAt}
    )
  )
)`;

/** Whether something is left to agree on in an exchange. */
export async function isStillAbout(db: Db, key: ExchangeKey): Promise<boolean> {
  const rows = await db
    .select({ id: exchanges.id })
    .from(exchanges)
    .where(and(theExchange(key), hasSubject));
  return rows.length === 1;
}

/** A listing of an exchange, with what decides whether somebody may be helped by it. */
export type ExchangeListing = {
  id: string;
  kind: Kind;
  status: ListingStatus;
  category: CategoryKey;
  title: string;
  authorId: string;
  urgency: Urgency;
  neededOn: string | null;
  expiresAt: Date;
  authorSuspended: boolean;
  left: number;
};

/**
 * Listings of a city with what they still have to give in a week (a Monday), held until the end of the transaction in the
 * order of their ids: whoever holds two takes them in this order, so that nobody waits for each other.
 */
export async function lockExchangeListings(
  tx: Db,
  { cityId, ids, week }: { cityId: string; ids: readonly (string | null)[]; week: string },
): Promise<ExchangeListing[]> {
  const known = ids.filter((id): id is string => id !== null);
  if (known.length === 0) return [];
  const chosen = and(eq(listings.cityId, cityId), inArray(listings.id, known));
  await tx.select({ id: listings.id }).from(listings).where(chosen).orderBy(asc(listings.id)).for("no key update");
  // Counted by a query of its own: one that waited for the lock would count what stood before it waited.
  const used: SQL<number> = usedInWeek(sql`${week}::date`);
  return tx
    .select({
      id: listings.id,
      kind: listings.kind,
      status: listings.status,
      category: listings.category,
      title: listings.title,
      authorId: listings.authorId,
      urgency: listings.urgency,
      neededOn: listings.neededOn,
      expiresAt: listings.expiresAt,
      authorSuspended: sql<boolean>`${memberships.suspendedAt} is not null`,
      left: sql<number>`case when ${listings.kind} = 'offer' then ${listings.capacity} - ${used} else ${listings.peopleWanted} - ${takenPlaces} end`,
    })
    .from(listings)
    .innerJoin(memberships, authorOfListing)
    .where(chosen);
}

export type NewProposal = {
  cityId: string;
  conversationId: string;
  requestId: string | null;
  offerId: string | null;
  helperId: string;
  beneficiaryId: string;
  proposedBy: Party;
  expiresAt: Date;
  now: Date;
};

/** Writes a proposal and gives its id; null when the two have something going on about this listing already. */
export async function insertProposal(tx: Db, { now, ...proposal }: NewProposal): Promise<string | null> {
  const rows = await tx
    .insert(exchanges)
    .values({ ...proposal, id: uuidv7(now.getTime()), status: "proposed", createdAt: now })
    .onConflictDoNothing()
    .returning({ id: exchanges.id });
  return rows[0]?.id ?? null;
}

export type StatusWrite = { status: ExchangeStatus } & (
  | { status: "accepted"; acceptedAt: Date; week: string }
  | { endedAt: Date; endedBy: Party | null; outcome: Outcome; absent: Party | null }
);

/** Writes a state that the table of `lib/exchanges/exchange-life.ts` allowed. */
export async function writeExchangeStatus(tx: Db, key: ExchangeKey, change: StatusWrite): Promise<void> {
  await tx.update(exchanges).set(change).where(theExchange(key));
}

/** What the two had shared is withdrawn. */
export async function deleteSharedContacts(tx: Db, { cityId, id }: ExchangeKey): Promise<void> {
  await tx.delete(sharedContacts).where(and(eq(sharedContacts.cityId, cityId), eq(sharedContacts.exchangeId, id)));
}

type OfListing = { cityId: string; listingId: string };

const openOf = ({ cityId, listingId }: OfListing) =>
  and(
    eq(exchanges.cityId, cityId),
    or(eq(exchanges.requestId, listingId), eq(exchanges.offerId, listingId)),
    eq(exchanges.status, "proposed"),
  );

/** Proposals about a listing that wait for an answer, oldest first. */
export async function listOpenProposals(db: Db, of: OfListing): Promise<Exchange[]> {
  return db
    .select(exchangeColumns)
    .from(exchanges)
    .where(openOf(of))
    .orderBy(asc(exchanges.createdAt), asc(exchanges.id));
}

/** The same, held until the end of the transaction in the order of their ids. */
export async function lockOpenProposals(tx: Db, of: OfListing): Promise<Exchange[]> {
  return tx.select(exchangeColumns).from(exchanges).where(openOf(of)).orderBy(asc(exchanges.id)).for("no key update");
}

/** Whether a listing is a member's own. */
export async function isOwnListing(
  db: Db,
  { cityId, id, authorId }: { cityId: string; id: string; authorId: string },
): Promise<boolean> {
  const rows = await db
    .select({ id: listings.id })
    .from(listings)
    .where(and(eq(listings.cityId, cityId), eq(listings.id, id), eq(listings.authorId, authorId)));
  return rows.length === 1;
}

/** The open offer of a helper that goes best with a request, by what matching found; null without one. */
export async function findMatchedOffer(
  db: Db,
  { cityId, requestId, helperId }: { cityId: string; requestId: string; helperId: string },
): Promise<string | null> {
  const [row] = await db
    .select({ id: listings.id })
    .from(matches)
    .innerJoin(listings, and(eq(listings.cityId, matches.cityId), eq(listings.id, matches.offerId)))
    .where(
      and(
        eq(matches.cityId, cityId),
        eq(matches.requestId, requestId),
        eq(listings.authorId, helperId),
        eq(listings.status, "published"),
      ),
    )
    .orderBy(sql`${matches.score} desc`, asc(listings.id))
    .limit(1);
  return row?.id ?? null;
}
