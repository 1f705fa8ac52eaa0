import { and, count, eq, isNotNull, isNull, lt, or } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { recoveryCodes, secondFactors, sessions } from "#db/schema/identity.ts";

/** `secret` and `pending` are sealed. */
export type SecondFactor = { secret: string | null; pending: string | null; pendingSince: Date | null };

/** The second step of a person, confirmed or being set up; null when there is none. */
export async function findSecondFactor(db: Db, userId: string): Promise<SecondFactor | null> {
  const { secret, pending, pendingSince } = secondFactors;
  const [row] = await db
    .select({ secret, pending, pendingSince })
    .from(secondFactors)
    .where(eq(secondFactors.userId, userId));
  return row ?? null;
}

/** Keeps a secret that is being set up, in the place of another one; what is confirmed goes on meanwhile. */
export async function putPendingFactor(
  db: Db,
  { userId, pending, now }: { userId: string; pending: string; now: Date },
): Promise<void> {
  const set = { pending, pendingSince: now };
  await db
    .insert(secondFactors)
    .values({ userId, ...set })
    .onConflictDoUpdate({ target: secondFactors.userId, set });
}

type Confirmed = {
  userId: string;
  /** What was shown: it may have been begun anew since. */
  pending: string;
  secret: string;
  step: number;
  codeHashes: readonly string[];
  now: Date;
};

/** Puts what was set up in force with its recovery codes. False when something else is being set up, or nothing. */
export async function confirmPendingFactor(
  tx: Db,
  { userId, pending, secret, step, codeHashes, now }: Confirmed,
): Promise<boolean> {
  const rows = await tx
    .update(secondFactors)
    .set({ secret, confirmedAt: now, lastStep: step, pending: null, pendingSince: null })
    .where(and(eq(secondFactors.userId, userId), eq(secondFactors.pending, pending)))
    .returning({ userId: secondFactors.userId });
  if (rows.length === 0) return false;
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await tx.insert(recoveryCodes).values(codeHashes.map((codeHash) => ({ userId, codeHash })));
  return true;
}

/** Takes the code of a step, once: false for one that was taken already, or an earlier one. */
export async function takeStep(tx: Db, { userId, step }: { userId: string; step: number }): Promise<boolean> {
  const rows = await tx
    .update(secondFactors)
    .set({ lastStep: step })
    .where(
      and(
        eq(secondFactors.userId, userId),
        isNotNull(secondFactors.confirmedAt),
        or(isNull(secondFactors.lastStep), lt(secondFactors.lastStep, step)),
      ),
    )
    .returning({ userId: secondFactors.userId });
  return rows.length === 1;
}

/** Takes a recovery code, once. */
export async function takeRecoveryCode(
  tx: Db,
  { userId, codeHash }: { userId: string; codeHash: string },
): Promise<boolean> {
  const rows = await tx
    .delete(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.codeHash, codeHash)))
    .returning({ codeHash: recoveryCodes.codeHash });
  return rows.length === 1;
}

export async function countRecoveryCodes(db: Db, userId: string): Promise<number> {
  const [row] = await db.select({ left: count() }).from(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  return row?.left ?? 0;
}

/** Erases the second step of a person with its recovery codes; false when there was none in force. */
export async function deleteSecondFactor(tx: Db, userId: string): Promise<boolean> {
  const rows = await tx
    .delete(secondFactors)
    .where(eq(secondFactors.userId, userId))
    .returning({ confirmedAt: secondFactors.confirmedAt });
  return rows.some(({ confirmedAt }) => confirmedAt !== null);
}

/** Notes that the second step was passed in a session. */
export async function markFactorPassed(tx: Db, { sessionId, now }: { sessionId: string; now: Date }): Promise<void> {
  await tx.update(sessions).set({ secondFactorAt: now }).where(eq(sessions.id, sessionId));
}
