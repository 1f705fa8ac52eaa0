import { and, count, desc, eq, gt, gte, inArray, ne, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { calls } from "#db/schema/calls.ts";
import { quartiers } from "#db/schema/cities.ts";
import { listings } from "#db/schema/listings.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Kind, Language } from "#lib/listings/listing.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";
import { cardColumns, isoTime, quartierOfListing } from "./listing-columns.ts";
import { openListings } from "./listings-read.ts";

type Place = { cityId: string; quartierIds: readonly string[]; now: Date };

const openIn = ({ cityId, quartierIds, now }: Place) =>
  and(openListings(cityId, now), inArray(listings.quartierId, [...quartierIds]));

export type CategoryCount = { kind: Kind; category: CategoryKey; count: number };

/** How many listings of each kind and category are open in some quartiers, the most first. */
export async function countOpenByCategory(db: Db, place: Place): Promise<CategoryCount[]> {
  return db
    .select({ kind: listings.kind, category: listings.category, count: count() })
    .from(listings)
    .where(openIn(place))
    .groupBy(listings.kind, listings.category)
    .orderBy(desc(count()), listings.category);
}

/** The languages of the listings that are open in some quartiers, the most frequent first. */
export async function listSpokenLanguages(db: Db, place: Place): Promise<Language[]> {
  const spoken = db
    .select({ language: sql<Language>`unnest(${listings.languages})`.as("language") })
    .from(listings)
    .where(openIn(place))
    .as("spoken");
  const rows = await db
    .select({ language: spoken.language })
    .from(spoken)
    .groupBy(spoken.language)
    .orderBy(desc(count()), spoken.language);
  return rows.map(({ language }) => language);
}

/** What a card of a printed sheet shows. `expiresAt`: ISO 8601, UTC. */
export type PosterCard = ListingCardData & { expiresAt: string };
type Cards = { cityId: string; quartierId: string; kind: Kind | null; now: Date; lastingTo: Date; limit: number };

/** The newest open listings of a quartier that are worth their paper: not for today, and open until `lastingTo`. */
export async function listPosterCards(
  db: Db,
  { cityId, quartierId, kind, now, lastingTo, limit }: Cards,
): Promise<PosterCard[]> {
  return db
    .select({ ...cardColumns, expiresAt: isoTime(listings.expiresAt) })
    .from(listings)
    .innerJoin(quartiers, quartierOfListing)
    .where(
      and(
        openListings(cityId, now),
        eq(listings.quartierId, quartierId),
        gt(listings.expiresAt, lastingTo),
        ne(listings.urgency, "today"),
        kind ? eq(listings.kind, kind) : undefined,
      ),
    )
    .orderBy(desc(listings.publishedAt), desc(listings.id))
    .limit(limit);
}

/** What a poster says of a call. */
export type PosterCall = Pick<
  typeof calls.$inferSelect,
  "id" | "category" | "quartierIds" | "startsOn" | "endsOn" | "title" | "body"
>;

const { id, category, quartierIds, startsOn, endsOn, title, body } = calls;
const callColumns = { id, category, quartierIds, startsOn, endsOn, title, body };

/** Open, and not over by the local day. */
const openCalls = (cityId: string, today: string) =>
  and(eq(calls.cityId, cityId), eq(calls.state, "open"), gte(calls.endsOn, today));

/** The open calls of a city, the newest first. */
export async function listOpenCalls(
  db: Db,
  { cityId, today, limit }: { cityId: string; today: string; limit: number },
): Promise<PosterCall[]> {
  return db
    .select(callColumns)
    .from(calls)
    .where(openCalls(cityId, today))
    .orderBy(desc(calls.sentAt), desc(calls.id))
    .limit(limit);
}

/** One open call of a city, or null. */
export async function findOpenCall(
  db: Db,
  { cityId, id, today }: { cityId: string; id: string; today: string },
): Promise<PosterCall | null> {
  const [call] = await db
    .select(callColumns)
    .from(calls)
    .where(and(openCalls(cityId, today), eq(calls.id, id)))
    .limit(1);
  return call ?? null;
}

/** The categories of the open calls whose reference ends with these digits (`callReference`), at most two. */
export async function findCallsByDigits(
  db: Db,
  { cityId, digits, today }: { cityId: string; digits: number; today: string },
): Promise<CategoryKey[]> {
  const rows = await db
    .select({ category: calls.category })
    .from(calls)
    .where(and(openCalls(cityId, today), sql`('x' || right(${calls.id}::text, 6))::bit(24)::int % 10000 = ${digits}`))
    .limit(2);
  return rows.map((row) => row.category);
}
