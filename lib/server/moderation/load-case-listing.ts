import "server-only";
import type { Db } from "#db/client.ts";
import { listPhotos } from "#db/queries/listing-photos.ts";
import type { findCaseListing } from "#db/queries/opened-case.ts";
import type { Member } from "#lib/identity/member.ts";
import { listingReference } from "#lib/listings/public-listing.ts";
import type { CaseListing } from "#lib/moderation/case-view.ts";
import { photoFile } from "#lib/photos/photo.ts";

type FoundListing = NonNullable<Awaited<ReturnType<typeof findCaseListing>>>;

/** A listing as its moderator reads it, with photos that nobody else may see yet. */
export async function loadCaseListing(
  tx: Db,
  { cityId, citySlug }: Member,
  listing: FoundListing,
): Promise<CaseListing> {
  const { quartierSlug, ...rest } = listing;
  const photos = await listPhotos(tx, { cityId, listingId: listing.id });
  return {
    ...rest,
    reference: listingReference({ id: listing.id, quartierSlug }),
    photos: photos.map(({ key, ...photo }) => ({
      ...photo,
      url: `/api/${citySlug}/moderation/photos/${photoFile(key, "large")}`,
    })),
  };
}
