import "server-only";
import { database } from "#db/client.ts";
import { deleteSessionsOf } from "#db/queries/identity.ts";
import { deleteSecondFactor } from "#db/queries/second-factors.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { env } from "../../env.ts";
import type { Session } from "../find-live-session.ts";
import { requireFresh } from "../require-fresh.ts";
import { tellAccountChanged } from "../tell-account-changed.ts";

/** Whether somebody may do without their second step again: not who acts for a city, where that is demanded. */
export function mayRemoveFactor({ staff, hasSecondFactor }: Session): boolean {
  return hasSecondFactor && !(staff && env().staffSecondFactor);
}

/** Takes one's own second step away; the other sessions end. Refuses `not-allowed` and `sign-in-again`. */
export async function removeSecondFactor(
  { session, cityId }: { session: Session; cityId: string },
  now: Date,
): Promise<void> {
  if (!mayRemoveFactor(session)) throw new Refusal("not-allowed");
  requireFresh(session, now);
  const { userId, sessionId } = session;
  await database().transaction(async (tx) => {
    if (!(await deleteSecondFactor(tx, userId))) throw new Refusal("not-found");
    await deleteSessionsOf(tx, { userId, except: sessionId });
    await tellAccountChanged(tx, { userId, cityId, what: "factor_off" }, now);
  });
}
