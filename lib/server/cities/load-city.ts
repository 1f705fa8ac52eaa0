import "server-only";
import { cache } from "react";
import { database } from "#db/client.ts";
import { listCities, listQuartiers } from "#db/queries/cities.ts";
import type { City } from "#lib/cities/city.ts";
import type { QuartierWithBoundary } from "#lib/cities/quartier.ts";
import { keepUntilChanged } from "../keep-until-changed.ts";

const DAY_S = 86_400;

/** Every city, by name. */
export const loadCities = cache((): Promise<City[]> => {
  return keepUntilChanged(["cities"], { tags: ["cities"] }, () => listCities(database()));
});

/** A city by the first part of an address; null when there is none. */
export async function loadCity(slug: string): Promise<City | null> {
  // Looked up in the one stored list, so that made-up addresses leave nothing in the cache.
  return (await loadCities()).find((city) => city.slug === slug) ?? null;
}

/** The quartiers of a city, with their boundaries. Kept until they are imported anew. */
export const loadQuartiers = cache((city: City): Promise<QuartierWithBoundary[]> => {
  const keeping = { tags: ["cities"], seconds: DAY_S };
  return keepUntilChanged(["quartiers", city.id], keeping, () => listQuartiers(database(), city.id));
});
