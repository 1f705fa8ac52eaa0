import "server-only";
import { database } from "#db/client.ts";
import { countRecoveryCodes } from "#db/queries/second-factors.ts";
import type { Session } from "../find-live-session.ts";
import { mayChangeAccess } from "../require-fresh.ts";
import { mayRemoveFactor } from "./remove.ts";

export type FactorState = {
  /** How many are left; null without a second step. */
  recoveryCodes: number | null;
  /** It is in force, and not passed in this session. */
  owed: boolean;
  mayChange: boolean;
  mayRemove: boolean;
};

/** How the second step of somebody stands; null for who has none and acts for no city. */
export async function loadFactorState(session: Session, now: Date): Promise<FactorState | null> {
  const { staff, hasSecondFactor, secondFactorAt, userId } = session;
  if (!staff && !hasSecondFactor) return null;
  return {
    recoveryCodes: hasSecondFactor ? await countRecoveryCodes(database(), userId) : null,
    owed: hasSecondFactor && secondFactorAt === null,
    mayChange: mayChangeAccess(session, now),
    mayRemove: mayRemoveFactor(session),
  };
}
