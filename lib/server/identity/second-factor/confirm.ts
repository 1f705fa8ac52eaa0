import "server-only";
import { database } from "#db/client.ts";
import { deleteSessionsOf } from "#db/queries/identity.ts";
import { confirmPendingFactor, markFactorPassed } from "#db/queries/second-factors.ts";
import type { StepCode } from "#lib/identity/second-factor.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import type { Session } from "../find-live-session.ts";
import { keyedHash } from "../keyed-hash.ts";
import { requireFresh } from "../require-fresh.ts";
import { sealSecret } from "../sealed-secret.ts";
import { tellAccountChanged } from "../tell-account-changed.ts";
import { stepOfCode } from "../totp.ts";
import { findPendingFactor } from "./begin.ts";
import { limitStepGuesses } from "./limit-guesses.ts";

export const factorPurpose = (userId: string) => `second-factor ${userId}`;
export const recoveryHash = (userId: string, code: string) => keyedHash(`recovery ${userId} ${code} `);

/**
 * Puts the second step that was set up in force, by a first code of the application: this session has passed it, the other
 * ones end. Refuses `sign-in-again`, `wrong-factor`, `too-many-requests`, and `link-expired` where nothing is being set up.
 */
export async function confirmSecondFactor(
  { session, cityId }: { session: Session; cityId: string },
  { kind, code }: StepCode,
  now: Date,
): Promise<void> {
  requireFresh(session, now);
  const { userId, sessionId } = session;
  await limitStepGuesses(database(), userId, now);
  const pending = await findPendingFactor(userId, now);
  if (!pending) throw new Refusal("link-expired");
  const step = kind === "application" ? stepOfCode(pending.secret, code, now) : null;
  if (step === null) throw new Refusal("wrong-factor");
  await database().transaction(async (tx) => {
    const secret = sealSecret(factorPurpose(userId), pending.secret);
    const codeHashes = pending.codes.map((each) => recoveryHash(userId, each));
    const confirmed = { userId, pending: pending.sealed, secret, step, codeHashes, now };
    if (!(await confirmPendingFactor(tx, confirmed))) throw new Refusal("link-expired");
    await markFactorPassed(tx, { sessionId, now });
    await deleteSessionsOf(tx, { userId, except: sessionId });
    await tellAccountChanged(tx, { userId, cityId, what: "factor_on" }, now);
  });
}
