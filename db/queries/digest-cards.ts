import { and, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { quartiers } from "#db/schema/cities.ts";
import { listings } from "#db/schema/listings.ts";
import { quartierOfListing, type RequestWhen, whenColumns } from "./listing-columns.ts";
import { openListings } from "./listings-read.ts";

/** What a line of a mail says of a listing. */
export type ListingLine = RequestWhen & { id: string; title: string; quartierName: string; cell: string };

/** Some open listings of a city, by id. */
export async function listListingLines(
  db: Db,
  { cityId, ids, now }: { cityId: string; ids: readonly string[]; now: Date },
): Promise<Map<string, ListingLine>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: listings.id,
      title: listings.title,
      ...whenColumns,
      quartierName: quartiers.shortName,
      cell: listings.cell,
    })
    .from(listings)
    .innerJoin(quartiers, quartierOfListing)
    .where(and(openListings(cityId, now), inArray(listings.id, [...ids])));
  return new Map(rows.map((row) => [row.id, row]));
}
