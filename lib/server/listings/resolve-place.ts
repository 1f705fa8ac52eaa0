import "server-only";
import type { Db } from "#db/client.ts";
import { listQuartiers } from "#db/queries/cities.ts";
import type { Author } from "#db/queries/listings-write.ts";
import type { City } from "#lib/cities/city.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import type { Point } from "#lib/geo/point.ts";
import { quartierAt } from "#lib/geo/quartier-at.ts";
import type { ListingContent } from "#lib/listings/listing.ts";
import { type ListingPlace, listingPlace } from "#lib/listings/listing-place.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

/** Where a listing goes in its city. Refuses a category that the city switched off and a quartier that it does not have. */
export async function resolvePlace(
  tx: Db,
  { city, author }: { city: City; author: Author },
  { content, quartier: slug, point }: { content: ListingContent; quartier: string; point: Point | null },
): Promise<ListingPlace> {
  if (city.settings.categoriesOff.includes(content.category)) throw new Refusal("category-switched-off");
  const quartiers = await listQuartiers(tx, city.id);
  const quartier = quartiers.find((one) => one.slug === slug);
  if (!quartier) throw new InvalidField("quartier", "quartier.unknown");
  const { cellResolution } = (point && quartierAt(point, quartiers)) ?? quartier;
  return listingPlace(author, quartier, point && { point, cellResolution });
}
