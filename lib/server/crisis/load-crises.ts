import "server-only";
import { database } from "#db/client.ts";
import { findOwnCity, listCityMatching } from "#db/queries/cities.ts";
import { type CrisisRow, findCurrentCrisis, listPastCrises } from "#db/queries/crises.ts";
import type { City } from "#lib/cities/city.ts";
import type { Member } from "#lib/identity/member.ts";
import type { CityMatching } from "#lib/matching/city-matching.schema.ts";
import { readMatchingSettings } from "../matching/load-matching-settings.ts";

export type { CrisisRow } from "#db/queries/crises.ts";

const SHOWN = 30;

/** `own`: the city as it is in ordinary times, with its weights and limits. */
export type CrisisDesk = { own: City; ownMatching: CityMatching; current: CrisisRow | null; past: CrisisRow[] };

/** The crisis that goes on and those that are over, for administrators; null for anybody else. */
export async function loadCrises({ role, cityId }: Member): Promise<CrisisDesk | null> {
  if (role !== "admin") return null;
  const own = await findOwnCity(database(), cityId);
  const [written] = await listCityMatching(database(), cityId);
  if (!own || !written) return null;
  return {
    own,
    ownMatching: readMatchingSettings({ ...written, crisis: null }),
    current: await findCurrentCrisis(database(), cityId),
    past: await listPastCrises(database(), cityId, SHOWN),
  };
}
