import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cities, quartiers } from "#db/schema/cities.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { LinkedOffer } from "#lib/listings/offer-link.ts";
import { authorOfListing, quartierOfListing } from "./listing-columns.ts";

/** An offer as the person who holds a link to it may see it. */
export type OfferOfLink = LinkedOffer & {
  authorId: string;
  title: string;
  quartierName: string;
  expiresAt: Date;
  citySlug: string;
};

/** The offer of a link whose author may still take part; null when there is none. */
export async function findOfferOfLink(
  db: Db,
  { cityId, listingId }: { cityId: string; listingId: string },
): Promise<OfferOfLink | null> {
  const [row] = await db
    .select({
      authorId: listings.authorId,
      title: listings.title,
      quartierName: quartiers.name,
      status: listings.status,
      expiresAt: listings.expiresAt,
      confirmationRound: listings.confirmationRound,
      confirmationAskedAt: listings.confirmationAskedAt,
      citySlug: cities.slug,
    })
    .from(listings)
    .innerJoin(cities, eq(cities.id, listings.cityId))
    .innerJoin(quartiers, quartierOfListing)
    .innerJoin(memberships, authorOfListing)
    .where(
      and(
        eq(listings.cityId, cityId),
        eq(listings.id, listingId),
        eq(listings.kind, "offer"),
        isNull(memberships.suspendedAt),
      ),
    )
    .limit(1);
  return row ?? null;
}
