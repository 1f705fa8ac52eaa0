import "server-only";
import { isFreshSignIn } from "#lib/identity/session-lifetime.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import type { Session } from "./find-live-session.ts";

/** Whether somebody may change how they sign in: they did so just now, with their second step if they have one. */
export function mayChangeAccess(session: Session, now: Date): boolean {
  return isFreshSignIn(session, now) && (!session.hasSecondFactor || session.secondFactorAt !== null);
}

/** Refuses `sign-in-again` to whoever may not. */
export function requireFresh(session: Session, now: Date): void {
  if (!mayChangeAccess(session, now)) throw new Refusal("sign-in-again");
}
