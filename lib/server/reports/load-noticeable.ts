import "server-only";
import { database } from "#db/client.ts";
import { findPublicListing } from "#db/queries/listings-read.ts";
import { findNoticeableListing } from "#db/queries/notices.ts";
import type { City } from "#lib/cities/city.ts";
import type { Member } from "#lib/identity/member.ts";
import type { PublicListing } from "#lib/listings/public-listing.ts";
import { readReportedPlace } from "#lib/reports/reported-place.ts";
import { loadQuartiers } from "../cities/load-city.ts";
import { findByReference } from "../listings/find-by-reference.ts";

/**
 * What somebody wants to report. `gone`: nobody can read it here, whatever the reason; `unknown`: no listing that can be read
 * has this reference; `none`: they have not said yet.
 */
export type Noticeable =
  | { view: "open" | "own"; listing: PublicListing }
  | { view: "gone" | "unknown" | "none"; listing: null };

/** The listing that an address, an id or a reference names in a city, as anybody may read it now. */
export async function loadNoticeable(city: City, member: Member | null, text: string, now: Date): Promise<Noticeable> {
  const place = readReportedPlace(text);
  if (!place) return { view: "none", listing: null };
  const id = "id" in place ? place.id : await findByReference(city, await loadQuartiers(city), place.reference, now);
  const listing = id && (await findPublicListing(database(), city.id, id, now));
  if (!listing) return { view: "id" in place ? "gone" : "unknown", listing: null };
  const found = member && (await findNoticeableListing(database(), { cityId: city.id, id: listing.id }, now));
  return { view: found && found.authorId === member.id ? "own" : "open", listing };
}
