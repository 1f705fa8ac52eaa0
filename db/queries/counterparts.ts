import { and, desc, eq, or, type SQL } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { quartiers } from "#db/schema/cities.ts";
import { listings } from "#db/schema/listings.ts";
import { blocks, memberships } from "#db/schema/memberships.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Kind } from "#lib/listings/listing.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";
import { matchable } from "./candidate-facts.ts";
import { authorOfListing, cardColumns, quartierOfListing } from "./listing-columns.ts";

export type CounterpartRow = ListingCardData & { authorId: string; body: string; radiusM: number };
type Search = { cityId: string; kind: Kind; now: Date };

/** The newest open listings of one category, by its own part of the index: quick however many the city has. */
function newestOf(db: Db, { cityId, kind, now }: Search, category: CategoryKey, limit: number) {
  return db
    .select({ ...cardColumns, authorId: listings.authorId, body: listings.body, radiusM: listings.radiusM })
    .from(listings)
    .innerJoin(memberships, authorOfListing)
    .innerJoin(quartiers, quartierOfListing)
    .where(and(matchable(cityId, now), eq(listings.kind, kind), eq(listings.category, category)))
    .orderBy(desc(listings.publishedAt))
    .limit(limit);
}

/** The newest open listings of a kind in some categories, at most so many of each. */
export async function listCounterparts(
  db: Db,
  search: Search,
  shares: readonly { category: CategoryKey; limit: number }[],
): Promise<CounterpartRow[]> {
  const [first, second, ...others] = shares.map(({ category, limit }) => newestOf(db, search, category, limit));
  if (!first) return [];
  return second ? unionAll(first, second, ...others) : first;
}

/** Everybody whom a member must not be shown: who blocked them, and whom they blocked. */
export async function listBlockedBoth(
  db: Db,
  { cityId, memberId }: { cityId: string; memberId: string },
): Promise<string[]> {
  const between: SQL | undefined = or(eq(blocks.blockerId, memberId), eq(blocks.blockedId, memberId));
  const rows = await db
    .select({ blockerId: blocks.blockerId, blockedId: blocks.blockedId })
    .from(blocks)
    .where(and(eq(blocks.cityId, cityId), between));
  return rows.map(({ blockerId, blockedId }) => (blockerId === memberId ? blockedId : blockerId));
}
