import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { quartiers } from "#db/schema/cities.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";
import { authorOfListing, cardColumns, quartierOfListing } from "./listing-columns.ts";

/** What a list of matches shows of each: a public card and a first name. */
export type MatchedListing = ListingCardData & { firstName: string };

/** The cards of some listings of a city, by id. */
export async function listMatchedListings(
  db: Db,
  { cityId, ids }: { cityId: string; ids: readonly string[] },
): Promise<Map<string, MatchedListing>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ ...cardColumns, firstName: memberships.firstName })
    .from(listings)
    .innerJoin(memberships, authorOfListing)
    .innerJoin(quartiers, quartierOfListing)
    .where(and(eq(listings.cityId, cityId), inArray(listings.id, [...ids])));
  return new Map(rows.map((row) => [row.id, row]));
}
