import "server-only";
import { database } from "#db/client.ts";
import { findListingsByDigits } from "#db/queries/listings-sharing.ts";
import type { City } from "#lib/cities/city.ts";
import type { Quartier } from "#lib/cities/quartier.ts";
import { parseReference, referenceLetters } from "#lib/listings/public-listing.ts";

/** The one open listing of a city that has this reference; null when there is none, or more than one. */
export async function findByReference(
  city: Pick<City, "id">,
  quartiers: readonly Pick<Quartier, "id" | "slug">[],
  text: string,
  now: Date,
): Promise<string | null> {
  const reference = parseReference(text);
  if (!reference) return null;
  const quartierIds = quartiers.filter(({ slug }) => referenceLetters(slug) === reference.letters).map(({ id }) => id);
  const asked = { cityId: city.id, quartierIds, digits: reference.digits };
  const [id, another] = await findListingsByDigits(database(), asked, now);
  return id && !another ? id : null;
}
