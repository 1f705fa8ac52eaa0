import "server-only";
import type { Db } from "#db/client.ts";
import {
  type CalledQuartier,
  countActiveResidents,
  listActiveResidents,
  listCalledOffers,
  listPastHelpers,
} from "#db/queries/call-candidates.ts";
import { listCallees } from "#db/queries/callees.ts";
import type { CallAudience } from "#lib/calls/call.ts";
import { type CallPlace, calledCategories, standingOf } from "#lib/calls/standing.ts";
import { type CallReach, whoToAsk } from "#lib/calls/who-to-ask.ts";
import { CATEGORIES } from "#lib/catalogue/categories.ts";
import type { City } from "#lib/cities/city.ts";
import { loadMatchingSettings } from "../matching/load-matching-settings.ts";

const DAY_MS = 86_400_000;
/** Who was not here for so long is not asked as a resident like others. */
const ACTIVE_DAYS = 90;
/** Offers that were paused before are forgotten, and so is help that was given before. */
const PAUSED_DAYS = 365;
const HELPED_DAYS = 730;

/** `active`: how many residents of the city were here lately, against which "nearly everybody" is measured. */
export type FoundReach = CallReach & { active: number };

type Asking = { city: Pick<City, "id" | "timeZone">; authorId: string; audience: CallAudience };

/** The quartiers of a call and those next to them. */
function placeOf(ids: readonly string[], quartiers: readonly CalledQuartier[]): CallPlace {
  const chosen = quartiers.filter(({ id }) => ids.includes(id));
  const next = new Set(chosen.flatMap(({ neighbours }) => neighbours));
  return {
    within: new Set(ids),
    around: new Set(quartiers.filter(({ slug }) => next.has(slug)).map(({ id }) => id)),
    centres: chosen.map(({ centre }) => centre),
  };
}

/**
 * Whom a call would ask now, and whom it leaves out, for the service: how often somebody was asked lately stands under their bell.
 * `quartiers`: all that the city has.
 */
export async function findReach(
  db: Db,
  { city, authorId, audience }: Asking,
  quartiers: readonly CalledQuartier[],
  now: Date,
): Promise<FoundReach> {
  const { id: cityId, timeZone } = city;
  const { category, quartierIds } = audience;
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const since = ago(ACTIVE_DAYS);
  const categories = calledCategories(audience);
  const called = await listCalledOffers(db, { cityId, categories, pausedSince: ago(PAUSED_DAYS), now });
  const offers = Map.groupBy(called, ({ authorId }) => authorId);
  const helpers = new Set(await listPastHelpers(db, { cityId, category, since: ago(HELPED_DAYS) }));
  const active = new Set(audience.neighbours ? await listActiveResidents(db, { cityId, quartierIds, since }) : []);
  const ids = [...new Set([...offers.keys(), ...helpers, ...active])].filter((id) => id !== authorId);
  const rows = await listCallees(db, { cityId, ids, category, authorId, now, timeZone });
  const wish = { ...audience, place: placeOf(quartierIds, quartiers) };
  const callees = rows.flatMap((row) => {
    const { id, quartierId } = row;
    const facts = { offers: offers.get(id) ?? [], helped: helpers.has(id), quartierId, active: active.has(id) };
    const standing = standingOf(facts, wish);
    return standing ? [{ ...row, standing }] : [];
  });
  const { limits } = await loadMatchingSettings(db, cityId);
  const rules = { verifiedOnly: CATEGORIES[category].sensitive, perHelper: limits.perHelper, now };
  return { ...whoToAsk(callees, rules), active: await countActiveResidents(db, { cityId, since }) };
}
