import "server-only";
import { database } from "#db/client.ts";
import { listPhotos } from "#db/queries/listing-photos.ts";
import type { Member } from "#lib/identity/member.ts";
import type { Photo } from "#lib/photos/photo.ts";

/** The photos of a listing that its caller has found to be the member's own. */
export async function loadListingPhotos({ cityId }: Member, listingId: string): Promise<Photo[]> {
  return listPhotos(database(), { cityId, listingId });
}
