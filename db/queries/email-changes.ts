import { and, desc, eq, gt, gte, isNotNull, isNull, lt, lte, ne, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { emailChanges, signInRequests, userIdentities, users } from "#db/schema/identity.ts";
import { MAX_CODE_ATTEMPTS } from "#lib/identity/session-lifetime.ts";

export type NewEmailChange = {
  id: string;
  userId: string;
  oldEmail: string;
  newEmail: string;
  tokenHash: string;
  codeHash: string;
  createdAt: Date;
  expiresAt: Date;
};

/** Notes a wish for another address, in the place of the last one that was not confirmed. */
export async function putEmailChange(tx: Db, change: NewEmailChange): Promise<void> {
  await tx.delete(emailChanges).where(and(eq(emailChanges.userId, change.userId), isNull(emailChanges.confirmedAt)));
  await tx.insert(emailChanges).values(change);
}

const open = (userId: string, now: Date) =>
  and(
    eq(emailChanges.userId, userId),
    isNull(emailChanges.confirmedAt),
    gt(emailChanges.expiresAt, now),
    lt(emailChanges.attempts, MAX_CODE_ATTEMPTS),
  );

/** The change of a person that waits to be confirmed; null when there is none, or its code was guessed at. */
export async function findOpenEmailChange(
  db: Db,
  { userId, now }: { userId: string; now: Date },
): Promise<{ id: string; newEmail: string; tokenHash: string; codeHash: string } | null> {
  const { id, newEmail, tokenHash, codeHash } = emailChanges;
  const [row] = await db
    .select({ id, newEmail, tokenHash, codeHash })
    .from(emailChanges)
    .where(open(userId, now))
    .orderBy(desc(emailChanges.createdAt))
    .limit(1);
  return row ?? null;
}

/** Counts a guess before it is judged; false when none is left. */
export async function countEmailGuess(db: Db, { userId, now }: { userId: string; now: Date }): Promise<boolean> {
  const rows = await db
    .update(emailChanges)
    .set({ attempts: sql`${emailChanges.attempts} + 1` })
    .where(open(userId, now))
    .returning({ id: emailChanges.id });
  return rows.length > 0;
}

/** Uses a change up by what its mail held, and gives it; null when it fits none that is open. */
export async function claimEmailChange(
  tx: Db,
  { userId, now, ...proof }: { userId: string; now: Date } & ({ tokenHash: string } | { codeHash: string }),
): Promise<{ id: string; oldEmail: string; newEmail: string } | null> {
  const fits =
    "tokenHash" in proof ? eq(emailChanges.tokenHash, proof.tokenHash) : eq(emailChanges.codeHash, proof.codeHash);
  const [row] = await tx
    .update(emailChanges)
    .set({ confirmedAt: now })
    .where(
      and(
        fits,
        eq(emailChanges.userId, userId),
        isNull(emailChanges.confirmedAt),
        gt(emailChanges.expiresAt, now),
        // The guess that is judged is counted already.
        lte(emailChanges.attempts, MAX_CODE_ATTEMPTS),
      ),
    )
    .returning({ id: emailChanges.id, oldEmail: emailChanges.oldEmail, newEmail: emailChanges.newEmail });
  return row ?? null;
}

/** Gives a person another address, unless somebody else has it; false then. Mails that sign in by either open nothing any more. */
export async function setEmail(
  tx: Db,
  { userId, email, before, now }: { userId: string; email: string; before: string; now: Date },
): Promise<boolean> {
  const others = alias(users, "others");
  const taken = tx
    .select({ id: others.id })
    .from(others)
    .where(and(eq(others.email, email), ne(others.id, userId)));
  const rows = await tx
    .update(users)
    .set({ email, emailVerifiedAt: now })
    .where(and(eq(users.id, userId), notExists(taken)))
    .returning({ id: users.id });
  for (const address of [email, before]) await tx.delete(signInRequests).where(eq(signInRequests.email, address));
  return rows.length === 1;
}

/** A confirmed change by which an address was left since a moment, and may be taken back; null when there is none. */
export async function findLeftAddress(
  db: Db,
  { oldEmail, since }: { oldEmail: string; since: Date },
): Promise<{ id: string; newEmail: string } | null> {
  const [row] = await db
    .select({ id: emailChanges.id, newEmail: emailChanges.newEmail })
    .from(emailChanges)
    .where(
      and(eq(emailChanges.oldEmail, oldEmail), gte(emailChanges.confirmedAt, since), isNull(emailChanges.undoneAt)),
    )
    .orderBy(desc(emailChanges.confirmedAt))
    .limit(1);
  return row ?? null;
}

export type ConfirmedChange = {
  id: string;
  userId: string;
  oldEmail: string;
  newEmail: string;
  createdAt: Date;
  confirmedAt: Date;
};

/** A change that was confirmed since a moment and not taken back, by its id. */
export async function findConfirmedChange(
  db: Db,
  { id, since }: { id: string; since: Date },
): Promise<ConfirmedChange | null> {
  const { userId, oldEmail, newEmail, createdAt } = emailChanges;
  const confirmedAt = sql<Date>`${emailChanges.confirmedAt}`.mapWith(emailChanges.confirmedAt);
  const [row] = await db
    .select({ id: emailChanges.id, userId, oldEmail, newEmail, createdAt, confirmedAt })
    .from(emailChanges)
    .where(
      and(
        eq(emailChanges.id, id),
        isNotNull(emailChanges.confirmedAt),
        gte(emailChanges.confirmedAt, since),
        isNull(emailChanges.undoneAt),
      ),
    );
  return row ?? null;
}

/** Takes a change back with all that this person changed since: their later links lead nowhere. False when another was faster. */
export async function markUndone(tx: Db, { userId, createdAt }: ConfirmedChange, now: Date): Promise<boolean> {
  const rows = await tx
    .update(emailChanges)
    .set({ undoneAt: now })
    .where(and(eq(emailChanges.userId, userId), gte(emailChanges.createdAt, createdAt), isNull(emailChanges.undoneAt)))
    .returning({ id: emailChanges.id });
  await tx.delete(emailChanges).where(and(eq(emailChanges.userId, userId), isNull(emailChanges.confirmedAt)));
  await tx
    .delete(userIdentities)
    .where(and(eq(userIdentities.userId, userId), gte(userIdentities.createdAt, createdAt)));
  return rows.length > 0;
}
