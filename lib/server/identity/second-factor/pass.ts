import "server-only";
import { type Db, database } from "#db/client.ts";
import { findSecondFactor, markFactorPassed, takeRecoveryCode, takeStep } from "#db/queries/second-factors.ts";
import type { StepCode } from "#lib/identity/second-factor.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import type { Session } from "../find-live-session.ts";
import { openSecret } from "../sealed-secret.ts";
import { tellAccountChanged } from "../tell-account-changed.ts";
import { stepOfCode } from "../totp.ts";
import { factorPurpose, recoveryHash } from "./confirm.ts";
import { limitStepGuesses } from "./limit-guesses.ts";

async function takeApplicationCode(tx: Db, userId: string, code: string, now: Date): Promise<boolean> {
  const sealed = (await findSecondFactor(tx, userId))?.secret ?? null;
  const secret = sealed && openSecret(factorPurpose(userId), sealed);
  const step = secret ? stepOfCode(secret, code, now) : null;
  return step !== null && takeStep(tx, { userId, step });
}

/**
 * Passes the second step in a session, by a code of the application or one of the recovery codes; neither serves twice, and
 * of the latter its owner is told. Refuses `wrong-factor`, and `too-many-requests` after five tries.
 */
export async function passSecondFactor(
  { session, cityId }: { session: Session; cityId: string },
  { kind, code }: StepCode,
  now: Date,
): Promise<void> {
  const { userId, sessionId } = session;
  await limitStepGuesses(database(), userId, now);
  await database().transaction(async (tx) => {
    const isRight =
      kind === "application"
        ? await takeApplicationCode(tx, userId, code, now)
        : await takeRecoveryCode(tx, { userId, codeHash: recoveryHash(userId, code) });
    if (!isRight) throw new Refusal("wrong-factor");
    await markFactorPassed(tx, { sessionId, now });
    if (kind === "recovery") await tellAccountChanged(tx, { userId, cityId, what: "recovery_used" }, now);
  });
}
