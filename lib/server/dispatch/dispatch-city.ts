import "server-only";
import type { Db } from "#db/client.ts";
import { findDispatchedCity } from "#db/queries/cities.ts";
import { claimDueRequests, endDispatches, lockDispatcher, nextDispatchAt } from "#db/queries/dispatches.ts";
import { expireInvitations, withdrawInvitations } from "#db/queries/invitations.ts";
import { UNDO_SECONDS } from "#lib/listings/undo.ts";
import { planWaves } from "#lib/matching/waves/plan-waves.ts";
import { enqueueOnce } from "../jobs/enqueue.ts";
import { cityLimits } from "./city-limits.ts";
import { type DispatchedCity, gatherWaveInput } from "./gather-wave-input.ts";
import { storeWavePlan } from "./store-wave-plan.ts";
import { writeToHelpers } from "./write-to-helpers.ts";
import { writeOfDesk } from "./write-to-requesters.ts";

/** Requests that one plan moves; those left are due at once again. */
const BATCH = 100;
/** Who ended a request may undo it for so long, and a little more for the way of the answer. */
const UNDO_MS = 2 * UNDO_SECONDS * 1000;

export type Dispatched = { requests: number; invitations: number; desk: number; ended: number };

const NOTHING: Dispatched = { requests: 0, invitations: 0, desk: 0, ended: 0 };

/**
 * Moves every request of a city for which something is due: ends the invitations that nobody answered, asks the next
 * people, hands over to the desk what nobody can do, and withdraws what is no longer needed. One dispatcher at a time for
 * a city, and all of it in one transaction: killed in the middle, it has done nothing. `mails: false` tells nobody.
 */
export async function dispatchCity(db: Db, cityId: string, now: Date, mails = true): Promise<Dispatched> {
  return db.transaction(async (tx) => {
    await lockDispatcher(tx, cityId);
    const found = await findDispatchedCity(tx, cityId);
    if (!found) return NOTHING;
    const { matching, ...place } = found;
    const city = { ...place, limits: cityLimits(cityId, matching) };
    const requestIds = await endDispatches(tx, { cityId, now, undoneUntil: new Date(now.getTime() - UNDO_MS) });
    await withdrawInvitations(tx, { cityId, requestIds, now });
    const moved = await moveDue(tx, city, now, mails);
    const next = moved.requests === BATCH ? now : await nextDispatchAt(tx, cityId);
    if (next) await enqueueOnce(tx, "dispatch-city", { cityId }, cityId, next > now ? next : undefined);
    return { ...moved, ended: requestIds.length };
  });
}

async function moveDue(tx: Db, city: DispatchedCity, now: Date, mails: boolean): Promise<Omit<Dispatched, "ended">> {
  const cityId = city.id;
  const due = await claimDueRequests(tx, { cityId, now, limit: BATCH });
  if (due.length === 0) return NOTHING;
  await expireInvitations(tx, { cityId, requestIds: due.map(({ id }) => id), now });
  const { input, ranked } = await gatherWaveInput(tx, city, due, now);
  const plan = planWaves(input);
  const invitations = await storeWavePlan(tx, { cityId, plan, due, ranked, now });
  const desk = plan.events.filter(({ kind }) => kind === "desk").map(({ requestId }) => requestId);
  if (mails) {
    await writeToHelpers(tx, { city, now }, invitations);
    await writeOfDesk(tx, { city, now }, desk);
  }
  return { requests: due.length, invitations: invitations.length, desk: desk.length };
}
