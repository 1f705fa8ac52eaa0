import "server-only";
import type { Db } from "#db/client.ts";
import { type Author, findPlaceQuartier } from "#db/queries/listings-write.ts";
import type { City } from "#lib/cities/city.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import type { ListingContent } from "#lib/listings/listing.ts";
import { type ListingPlace, listingPlace } from "#lib/listings/listing-place.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

/** Where a listing goes in its city. Refuses a category that the city switched off and a quartier that it does not have. */
export async function resolvePlace(
  tx: Db,
  { city, author }: { city: City; author: Author },
  { content, quartier: slug }: { content: ListingContent; quartier: string },
): Promise<ListingPlace> {
  if (city.settings.categoriesOff.includes(content.category)) throw new Refusal("category-switched-off");
  const quartier = await findPlaceQuartier(tx, { cityId: city.id, slug });
  if (!quartier) throw new InvalidField("quartier", "quartier.unknown");
  return listingPlace(author, quartier);
}
