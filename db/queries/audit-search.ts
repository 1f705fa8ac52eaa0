import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { quartiers } from "#db/schema/cities.ts";
import { decisions } from "#db/schema/decisions.ts";
import { listings } from "#db/schema/listings.ts";
import type { AuditSubject } from "#lib/audit/audit-action.ts";
import { quartierOfListing } from "./listing-columns.ts";

/** The listings of a city, open or not, whose reference ends with these digits (`listingReference`). */
export async function listListingsByDigits(
  db: Db,
  { cityId, digits }: { cityId: string; digits: number },
): Promise<{ id: string; quartierSlug: string }[]> {
  return db
    .select({ id: listings.id, quartierSlug: quartiers.slug })
    .from(listings)
    .innerJoin(quartiers, quartierOfListing)
    .where(
      and(eq(listings.cityId, cityId), sql`('x' || right(${listings.id}::text, 6))::bit(24)::int % 10000 = ${digits}`),
    );
}

/** What the log may say of some listings of a city: themselves, their cases, and what was decided. */
export async function listSubjectsOfListings(
  db: Db,
  { cityId, ids }: { cityId: string; ids: readonly string[] },
): Promise<AuditSubject[]> {
  if (ids.length === 0) return [];
  const ofCases = await db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.cityId, cityId), inArray(cases.listingId, [...ids])));
  const ofDecisions = await db
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(eq(decisions.cityId, cityId), inArray(decisions.listingId, [...ids])));
  return [
    ...ids.map((id) => `listing:${id}` as const),
    ...ofCases.map(({ id }) => `case:${id}` as const),
    ...ofDecisions.map(({ id }) => `decision:${id}` as const),
  ];
}
