import "server-only";
import type { Db } from "#db/client.ts";
import { nextDispatchAt } from "#db/queries/dispatches.ts";
import { writeToHelpers } from "../invitations/write-to-helpers.ts";
import { writeOfDesk } from "../invitations/write-to-requesters.ts";
import { enqueueOnce } from "../jobs/enqueue.ts";
import { PLANNED_AT_ONCE, planCity } from "./plan-city.ts";

/** How many requests were due, people were asked, and requests came to the desk or ended. */
export type Dispatched = { requests: number; invitations: number; desk: number; ended: number };

const NOTHING: Dispatched = { requests: 0, invitations: 0, desk: 0, ended: 0 };

/**
 * Plans what is due in a city, writes to those concerned, and comes back when something is due next. All of it is one
 * transaction: killed in the middle, it has done nothing.
 */
export async function dispatchCity(db: Db, cityId: string, now: Date): Promise<Dispatched> {
  return db.transaction(async (tx) => {
    const planned = await planCity(tx, cityId, now);
    if (!planned) return NOTHING;
    const { city, requests, invitations, desk, ended } = planned;
    await writeToHelpers(tx, { city, now }, invitations);
    await writeOfDesk(tx, { city, now }, desk);
    const next = requests === PLANNED_AT_ONCE ? now : await nextDispatchAt(tx, cityId);
    if (next) await enqueueOnce(tx, "dispatch-city", { cityId }, cityId, next > now ? next : undefined);
    return { requests, invitations: invitations.length, desk: desk.length, ended: ended.length };
  });
}
