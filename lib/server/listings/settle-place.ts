import "server-only";
import type { Db } from "#db/client.ts";
import { listQuartiers } from "#db/queries/cities.ts";
import type { City } from "#lib/cities/city.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import { type Point, pointText } from "#lib/geo/point.ts";
import { type PlaceWish, type StoredPlace, settlePlace } from "#lib/listings/exact-place.ts";

/**
 * The place that a form wishes for, as answers. Throws `InvalidField` for a quartier that the city does not have, for a
 * point outside of it, and once to have the quartier of a new point confirmed.
 */
export async function settleWish(
  tx: Db,
  city: City,
  wish: PlaceWish,
  stored: StoredPlace | null,
): Promise<{ quartier: string; point: Point | null }> {
  const quartiers = await listQuartiers(tx, city.id);
  if (wish.quartier !== "" && !quartiers.some(({ slug }) => slug === wish.quartier)) {
    throw new InvalidField("quartier", "quartier.unknown");
  }
  const settled = settlePlace(wish, stored, quartiers);
  if (settled === "outside") throw new InvalidField("place", "place.outside");
  if (!("propose" in settled)) return settled;
  const proposed = wish.place === null || wish.place === "kept" ? "" : pointText(wish.place);
  throw new InvalidField("quartier", "quartier.proposed", { quartier: settled.propose, proposed });
}
