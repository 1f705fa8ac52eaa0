import { and, eq, gt, isNull, lt, lte, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { signInRequests } from "#db/schema/identity.ts";
import { MAX_CODE_ATTEMPTS } from "#lib/identity/session-lifetime.ts";
import type { SignInProof } from "#lib/identity/sign-in-proof.ts";

export type NewSignInRequest = {
  id: string;
  email: string;
  tokenHash: string;
  codeHash: string;
  bindingHash: string;
  createdAt: Date;
  expiresAt: Date;
};

export async function insertSignInRequest(db: Db, request: NewSignInRequest): Promise<void> {
  await db.insert(signInRequests).values(request);
}

const open = (now: Date): SQL | undefined => and(isNull(signInRequests.usedAt), gt(signInRequests.expiresAt, now));

/** A request that can still open a session, by its link or by its browser; null when used, expired or guessed at. */
export async function findOpenSignInRequest(
  db: Db,
  by: { tokenHash: string } | { id: string; bindingHash: string },
  now: Date,
): Promise<{ id: string; email: string; bindingHash: string } | null> {
  const match =
    "tokenHash" in by
      ? eq(signInRequests.tokenHash, by.tokenHash)
      : and(eq(signInRequests.id, by.id), eq(signInRequests.bindingHash, by.bindingHash));
  const [row] = await db
    .select({ id: signInRequests.id, email: signInRequests.email, bindingHash: signInRequests.bindingHash })
    .from(signInRequests)
    .where(and(match, open(now), lt(signInRequests.attempts, MAX_CODE_ATTEMPTS)))
    .limit(1);
  return row ?? null;
}

/** Counts a guess before it is judged, so that parallel guesses count too; null when none is left. */
export async function countCodeAttempt(db: Db, { id, now }: { id: string; now: Date }): Promise<number | null> {
  const [row] = await db
    .update(signInRequests)
    .set({ attempts: sql`${signInRequests.attempts} + 1` })
    .where(and(eq(signInRequests.id, id), open(now), lt(signInRequests.attempts, MAX_CODE_ATTEMPTS)))
    .returning({ attempts: signInRequests.attempts });
  return row?.attempts ?? null;
}

/** Uses up the request that a proof fits, once and for all. A code's own guess is already counted. */
export async function claimSignInRequest(
  db: Db,
  proof: SignInProof,
  now: Date,
): Promise<{ email: string; expiresAt: Date } | null> {
  const parts = [
    "tokenHash" in proof ? eq(signInRequests.tokenHash, proof.tokenHash) : undefined,
    "codeHash" in proof ? eq(signInRequests.codeHash, proof.codeHash) : undefined,
    "bindingHash" in proof ? eq(signInRequests.bindingHash, proof.bindingHash) : undefined,
  ];
  const guesses =
    "codeHash" in proof
      ? lte(signInRequests.attempts, MAX_CODE_ATTEMPTS)
      : lt(signInRequests.attempts, MAX_CODE_ATTEMPTS);
  const [row] = await db
    .update(signInRequests)
    .set({ usedAt: now })
    .where(and(...parts, guesses, open(now)))
    .returning({ email: signInRequests.email, expiresAt: signInRequests.expiresAt });
  return row ?? null;
}
