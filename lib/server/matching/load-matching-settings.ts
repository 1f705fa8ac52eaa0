import "server-only";
import type { Db } from "#db/client.ts";
import { listCityMatching, type WrittenMatching } from "#db/queries/cities.ts";
import { matchingInForce } from "#lib/cities/crisis.ts";
import { type CityMatching, cityMatchingSchema, matchingProblems } from "#lib/matching/city-matching.schema.ts";
import { SettingError } from "../env.ts";

type Written = Pick<WrittenMatching, "slug" | "matching" | "crisis">;

/**
 * The weights and limits in force where a city wrote `matching`, with what a crisis changes of them. Throws a `SettingError` that names the city and each
 * wrong path: with wrong numbers nobody is proposed to anybody.
 */
export function readMatchingSettings({ slug, matching, crisis }: Written): CityMatching {
  const read = cityMatchingSchema.safeParse(matching);
  if (read.success) return matchingInForce(read.data, crisis);
  const problems = matchingProblems(matching).map((problem) => `matching.${problem}`);
  throw new SettingError(`Ville « ${slug} », ${problems.join(" ; ")}.`);
}

/** The weights and limits of a city; the defaults where there is no such city. Throws as `readMatchingSettings` does. */
export async function loadMatchingSettings(db: Db, cityId: string): Promise<CityMatching> {
  const [written] = await listCityMatching(db, cityId);
  return readMatchingSettings(written ?? { slug: cityId, matching: {}, crisis: null });
}

/** Reads what every city wrote, as a start does: wrong numbers are better found then than by a neighbour. */
export async function checkMatchingSettings(db: Db): Promise<void> {
  for (const written of await listCityMatching(db)) readMatchingSettings(written);
}
