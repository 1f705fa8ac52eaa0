import "server-only";
import { database } from "#db/client.ts";
import { listCityMatching } from "#db/queries/cities.ts";
import { type CityMatching, cityMatchingSchema } from "#lib/matching/city-matching.schema.ts";
import { keepUntilChanged } from "../keep-until-changed.ts";
import { readMatchingSettings } from "./load-matching-settings.ts";

/**
 * The numbers that the public page shows: those of the only city (`city` is its name), or with several cities the
 * defaults, and the names of those that changed some.
 */
export type PublishedNumbers = { city: string | null; matching: CityMatching; changed: string[] };

/** The numbers in force, for everybody to read. Throws where a city wrote wrong ones. */
export async function loadPublishedNumbers(): Promise<PublishedNumbers> {
  const cities = await keepUntilChanged(["matching"], { tags: ["cities"] }, () => listCityMatching(database()));
  const defaults = cityMatchingSchema.parse({});
  const read = cities.map((city) => ({ name: city.name, matching: readMatchingSettings(city) }));
  const [only, ...others] = read;
  if (only && others.length === 0) return { city: only.name, matching: only.matching, changed: [] };
  const changed = read.filter(({ matching }) => JSON.stringify(matching) !== JSON.stringify(defaults));
  return { city: null, matching: defaults, changed: changed.map(({ name }) => name) };
}
