import { and, desc, eq, gt, isNotNull, lt, ne, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { secondFactors, sessions, users } from "#db/schema/identity.ts";
import { memberships } from "#db/schema/memberships.ts";

export type User = { id: string; email: string; emailVerifiedAt: Date | null };
export type SessionRow = {
  id: string;
  userId: string;
  email: string;
  createdAt: Date;
  lastUsedAt: Date;
  /** Whether this person acts for any city, which shortens the session. */
  staff: boolean;
  /** Whether they have set up a second step. */
  hasSecondFactor: boolean;
  /** When they passed it in this session. */
  secondFactorAt: Date | null;
};

/** Nobody signs in as who has no address: each query of this file asks for one. */
const hasAddress = isNotNull(users.email);
const email = sql<string>`${users.email}`;
const userColumns = { id: users.id, email, emailVerifiedAt: users.emailVerifiedAt };

export async function findUser(db: Db, by: { id: string } | { email: string }): Promise<User | null> {
  const match = "id" in by ? eq(users.id, by.id) : eq(users.email, by.email);
  const [row] = await db.select(userColumns).from(users).where(and(match, hasAddress)).limit(1);
  return row ?? null;
}

/** Creates a person whose address was just proven; the same address gives the same person. */
export async function insertUser(
  db: Db,
  { id, email, verifiedAt }: { id: string; email: string; verifiedAt: Date },
): Promise<User> {
  const [row] = await db
    .insert(users)
    .values({ id, email, emailVerifiedAt: verifiedAt, createdAt: verifiedAt })
    .onConflictDoUpdate({ target: users.email, set: { emailVerifiedAt: verifiedAt } })
    .returning(userColumns);
  if (!row) throw new Error("An upsert with returning gave no row");
  return row;
}

/** Somebody whose address was given for them: they prove it when they first sign in. Gives their id. */
export async function insertUnprovenUser(
  db: Db,
  { id, email, now }: { id: string; email: string; now: Date },
): Promise<string> {
  const [row] = await db
    .insert(users)
    .values({ id, email, createdAt: now })
    .onConflictDoUpdate({ target: users.email, set: { email } })
    .returning({ id: users.id });
  return row?.id ?? id;
}

/** Notes that the address of a person was proven. */
export async function markEmailVerified(
  db: Db,
  { id, verifiedAt }: { id: string; verifiedAt: Date },
): Promise<User | null> {
  const [row] = await db
    .update(users)
    .set({ emailVerifiedAt: verifiedAt })
    .where(and(eq(users.id, id), hasAddress))
    .returning(userColumns);
  return row ?? null;
}

export async function insertSession(
  db: Db,
  {
    now,
    ...values
  }: {
    id: string;
    tokenHash: string;
    userId: string;
    device?: string | null;
    secondFactorAt?: Date | null;
    now: Date;
  },
): Promise<void> {
  await db.insert(sessions).values({ ...values, createdAt: now, lastUsedAt: now });
}

/** Whether the person of a session acts for any city, which shortens it. */
export const actsForACity = sql<boolean>`exists (
  select 1 from ${memberships} as any_place where any_place.user_id = ${sessions.userId} and any_place.role <> 'resident'
)`;

/** Whether the person of a session has confirmed a second step. */
const hasSecondFactor = sql<boolean>`exists (
  select 1 from ${secondFactors} as factor where factor.user_id = ${sessions.userId} and factor.confirmed_at is not null
)`;

/** The session of a token, whether or not it is still alive. */
export async function findSession(db: Db, { tokenHash }: { tokenHash: string }): Promise<SessionRow | null> {
  const [row] = await db
    .select({
      id: sessions.id,
      userId: sessions.userId,
      email,
      createdAt: sessions.createdAt,
      lastUsedAt: sessions.lastUsedAt,
      staff: actsForACity,
      hasSecondFactor,
      secondFactorAt: sessions.secondFactorAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.tokenHash, tokenHash), hasAddress))
    .limit(1);
  return row ?? null;
}

export async function touchSession(db: Db, { id, now }: { id: string; now: Date }): Promise<void> {
  await db
    .update(sessions)
    .set({ lastUsedAt: now })
    .where(and(eq(sessions.id, id), lt(sessions.lastUsedAt, now)));
}

export async function deleteSession(db: Db, by: { id: string } | { tokenHash: string }): Promise<void> {
  await db.delete(sessions).where("id" in by ? eq(sessions.id, by.id) : eq(sessions.tokenHash, by.tokenHash));
}

export type OwnSession = { id: string; device: string | null; createdAt: Date; lastUsedAt: Date };

/** The sessions of a person that began and were used since some moments, the last used first. */
export async function listSessions(
  db: Db,
  { userId, createdSince, usedSince }: { userId: string; createdSince: Date; usedSince: Date },
): Promise<OwnSession[]> {
  return db
    .select({
      id: sessions.id,
      device: sessions.device,
      createdAt: sessions.createdAt,
      lastUsedAt: sessions.lastUsedAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.createdAt, createdSince), gt(sessions.lastUsedAt, usedSince)))
    .orderBy(desc(sessions.lastUsedAt), desc(sessions.id));
}

/** Ends a session of a person; false when it is none of theirs, or has ended. */
export async function deleteOwnSession(db: Db, { userId, id }: { userId: string; id: string }): Promise<boolean> {
  const rows = await db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.id, id)))
    .returning({ id: sessions.id });
  return rows.length === 1;
}

/** Ends all sessions of a person but one, if one is kept. */
export async function deleteSessionsOf(db: Db, { userId, except }: { userId: string; except?: string }): Promise<void> {
  await db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), except === undefined ? undefined : ne(sessions.id, except)));
}

/** Gives a session another token: a copy of the old one opens nothing any more. False when it has ended. */
export async function renewSession(db: Db, { id, tokenHash }: { id: string; tokenHash: string }): Promise<boolean> {
  const rows = await db.update(sessions).set({ tokenHash }).where(eq(sessions.id, id)).returning({ id: sessions.id });
  return rows.length === 1;
}
