import "server-only";
import type { Db } from "#db/client.ts";
import { findDispatchedCity } from "#db/queries/cities.ts";
import { claimDueRequests, endDispatches, lockDispatcher } from "#db/queries/dispatches.ts";
import { expireInvitations, withdrawInvitations } from "#db/queries/invitations.ts";
import { UNDO_SECONDS } from "#lib/listings/undo.ts";
import { planWaves } from "#lib/matching/waves/plan-waves.ts";
import { readMatchingSettings } from "../matching/load-matching-settings.ts";
import { type DispatchedCity, gatherWaveInput } from "./gather-wave-input.ts";
import { storeWavePlan } from "./store-wave-plan.ts";

/** Requests that one plan moves; those left are due at once again. */
export const PLANNED_AT_ONCE = 100;
/** Who ended a request may undo it for so long, and a little more for the way of the answer. */
const UNDO_MS = 2 * UNDO_SECONDS * 1000;

/** What a plan did: how many requests were due, the new invitations, and the requests that came to the desk or ended. */
export type PlannedCity = {
  city: DispatchedCity;
  requests: number;
  invitations: string[];
  desk: string[];
  ended: string[];
};

/**
 * Moves every request of a city for which something is due: ends the invitations that nobody answered, asks the next
 * people, hands over to the desk what nobody can do, and withdraws what is no longer needed. One plan at a time for a
 * city. Tells nobody: that is for the caller, in the same transaction. Null when there is no such city.
 */
export async function planCity(tx: Db, cityId: string, now: Date): Promise<PlannedCity | null> {
  await lockDispatcher(tx, cityId);
  const found = await findDispatchedCity(tx, cityId);
  if (!found) return null;
  const { matching: _, crisis, ...place } = found;
  const city = { ...place, ...readMatchingSettings(found), first: crisis?.categories ?? [] };
  const ended = await endDispatches(tx, { cityId, now, undoneUntil: new Date(now.getTime() - UNDO_MS) });
  await withdrawInvitations(tx, { cityId, requestIds: ended, now });
  const due = await claimDueRequests(tx, { cityId, now, first: city.first, limit: PLANNED_AT_ONCE });
  if (due.length === 0) return { city, requests: 0, invitations: [], desk: [], ended };
  await expireInvitations(tx, { cityId, requestIds: due.map(({ id }) => id), now });
  const { input, ranked } = await gatherWaveInput(tx, city, due, now);
  const plan = planWaves(input);
  const invitations = await storeWavePlan(tx, { cityId, plan, due, ranked, weights: city.weights, now });
  const desk = plan.events.filter(({ kind }) => kind === "desk").map(({ requestId }) => requestId);
  return { city, requests: due.length, invitations, desk, ended };
}
