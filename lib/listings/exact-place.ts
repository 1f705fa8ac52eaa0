import type { Point } from "#lib/geo/point.ts";
import { type QuartierShape, quartierAt } from "#lib/geo/quartier-at.ts";

/** What a form says of the exact place: a new point, the one that is stored already, or none. */
export type PlaceAnswer = Point | "kept" | null;

/** `proposed`: the person saw which quartier the point seems to be in, and had their say. An empty quartier is none. */
export type PlaceWish = { place: PlaceAnswer; quartier: string; proposed: boolean };

type Area = QuartierShape & { neighbours: readonly string[] };
export type StoredPlace = { quartier: string; point: Point | null };
export type PlaceSettlement = StoredPlace | { propose: string } | "outside";

/**
 * Whether a place and a quartier go together. The limits are indicative, so the person has the last word: once the
 * quartier of a point was proposed, they may choose it or one beside it. `propose` asks them; `outside`: not in the city.
 */
export function settlePlace(wish: PlaceWish, stored: StoredPlace | null, areas: readonly Area[]): PlaceSettlement {
  const { place, quartier, proposed } = wish;
  if (place === null) return { quartier, point: null };
  if (place === "kept") return { quartier, point: keptPoint(quartier, stored, areas) };
  const area = quartierAt(place, areas);
  if (!area) return "outside";
  const fits = quartier === area.slug || (proposed && area.neighbours.includes(quartier));
  if (fits || quartier === "") return { quartier: quartier || area.slug, point: place };
  return { propose: area.slug };
}

/** A stored place stays with its quartier; in another one only if it lies there. */
function keptPoint(quartier: string, stored: StoredPlace | null, areas: readonly Area[]): Point | null {
  if (!stored?.point) return null;
  const stays = quartier === stored.quartier || quartier === quartierAt(stored.point, areas)?.slug;
  return stays ? stored.point : null;
}
