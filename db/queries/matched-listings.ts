import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { quartiers } from "#db/schema/cities.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";
import { authorOfListing } from "./candidate-facts.ts";

/** What a list of matches shows of each: a public card and a first name. */
export type MatchedListing = ListingCardData & { firstName: string };

/** The cards of some listings of a city, by id. */
export async function listMatchedListings(
  db: Db,
  { cityId, ids }: { cityId: string; ids: readonly string[] },
): Promise<Map<string, MatchedListing>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: listings.id,
      kind: listings.kind,
      category: listings.category,
      title: listings.title,
      remote: listings.remote,
      urgency: listings.urgency,
      neededOn: listings.neededOn,
      neededPart: listings.neededPart,
      availability: listings.availability,
      quartierSlug: quartiers.slug,
      quartierName: quartiers.shortName,
      cell: listings.cell,
      publishedAt: sql<string>`to_char(${listings.publishedAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
      firstName: memberships.firstName,
    })
    .from(listings)
    .innerJoin(memberships, authorOfListing)
    .innerJoin(quartiers, and(eq(quartiers.cityId, listings.cityId), eq(quartiers.id, listings.quartierId)))
    .where(and(eq(listings.cityId, cityId), inArray(listings.id, [...ids])));
  return new Map(rows.map((row) => [row.id, row]));
}
