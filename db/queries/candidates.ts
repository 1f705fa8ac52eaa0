import { and, asc, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cities } from "#db/schema/cities.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { cityMoment } from "#lib/cities/city-moment.ts";
import { type Kind, otherKind } from "#lib/listings/listing.ts";
import type { PairFacts } from "#lib/matching/candidate.ts";
import type { Moment } from "#lib/matching/moment.ts";
import { needsVerifiedHelper } from "#lib/matching/sensitive.ts";
import { factColumnsIn, matchable, toFacts, toPairFacts } from "./candidate-facts.ts";
import { type Anchor, blockedBetween, declinedBetween, metresFrom, theWeek } from "./candidate-rules.ts";
import { cityWeek } from "./exchange-usage.ts";
import { authorOfListing } from "./listing-columns.ts";
import { selectNearest } from "./nearest-candidates.ts";

type Search = { cityId: string; listingId: string; now: Date };

/** The pairs of a listing, as seen at a moment in its city. */
export type Candidates = { kind: Kind; authorId: string; moment: Moment; pairs: PairFacts[] };

/** An open listing with what matching needs of it, or null. */
export async function findAnchor(
  db: Db,
  { cityId, listingId, now }: Search,
): Promise<{ anchor: Anchor; moment: Moment } | null> {
  const [row] = await db
    .select({ ...factColumnsIn(cityWeek(sql`${now.toISOString()}::timestamptz`)), timeZone: cities.timeZone })
    .from(listings)
    .innerJoin(memberships, authorOfListing)
    .innerJoin(cities, eq(cities.id, listings.cityId))
    .where(and(matchable(cityId, now), eq(listings.id, listingId)))
    .limit(1)
    .prepare("anchor")
    .execute();
  if (!row) return null;
  const { timeZone, ...anchor } = row;
  return { anchor: { ...anchor, cityId }, moment: cityMoment(now, timeZone) };
}

/**
 * The open listings of the opposite kind that break no hard rule with a listing, the nearest `limit` of them; where
 * there are more, close categories keep the share of `candidate-branches.ts`. Null when the listing itself is not open.
 */
export async function findCandidates(
  db: Db,
  { limit, ...search }: Search & { limit: number },
): Promise<Candidates | null> {
  const found = await findAnchor(db, search);
  if (!found) return null;
  const { anchor, moment } = found;
  const facts = toFacts(anchor);
  const between = { blocked: false, declined: false };
  const rows = await selectNearest(db, { ...found, now: search.now, limit });
  const pairs = rows
    .map((row) => toPairFacts(facts, toFacts(row), between))
    // What a request under "other" speaks of is not told by SQL.
    .filter(({ request, offer }) => offer.helper.verified || !needsVerifiedHelper(request));
  return { kind: anchor.kind, authorId: anchor.authorId, moment, pairs };
}

/** Every pair of a listing, also those that break hard rules: for explaining why somebody is not proposed. */
export async function listEveryPair(
  db: Db,
  { limit, ...search }: Search & { limit: number },
): Promise<Candidates | null> {
  const found = await findAnchor(db, search);
  if (!found) return null;
  const { anchor, moment } = found;
  const rows = await db
    .select({ ...factColumnsIn(theWeek(moment)), blocked: blockedBetween(anchor), declined: declinedBetween(anchor) })
    .from(listings)
    .innerJoin(memberships, authorOfListing)
    .where(and(matchable(search.cityId, search.now), eq(listings.kind, otherKind(anchor.kind))))
    .orderBy(metresFrom(anchor), asc(listings.id))
    .limit(limit);
  const facts = toFacts(anchor);
  const pairs = rows.map(({ blocked, declined, ...row }) => toPairFacts(facts, toFacts(row), { blocked, declined }));
  return { kind: anchor.kind, authorId: anchor.authorId, moment, pairs };
}
