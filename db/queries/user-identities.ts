import { and, asc, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { userIdentities } from "#db/schema/identity.ts";
import type { OidcProviderName } from "#lib/identity/oidc-provider.ts";

type Key = { issuer: string; subject: string };

const theOne = ({ issuer, subject }: Key) =>
  and(eq(userIdentities.issuer, issuer), eq(userIdentities.subject, subject));

/** Whose account an identity is linked to; null for nobody's. */
export async function findIdentityOwner(db: Db, key: Key): Promise<string | null> {
  const [row] = await db.select({ userId: userIdentities.userId }).from(userIdentities).where(theOne(key));
  return row?.userId ?? null;
}

/** Links an identity to an account. False when it is linked already, or the account has another one of that provider. */
export async function insertIdentity(
  tx: Db,
  { now, ...identity }: Key & { provider: OidcProviderName; userId: string; now: Date },
): Promise<boolean> {
  const rows = await tx
    .insert(userIdentities)
    .values({ ...identity, createdAt: now, lastUsedAt: now })
    .onConflictDoNothing()
    .returning({ subject: userIdentities.subject });
  return rows.length === 1;
}

export async function touchIdentity(tx: Db, key: Key, now: Date): Promise<void> {
  await tx.update(userIdentities).set({ lastUsedAt: now }).where(theOne(key));
}

export type LinkedIdentity = { provider: string; createdAt: Date; lastUsedAt: Date };

/** The identities of an account. */
export async function listIdentities(db: Db, userId: string): Promise<LinkedIdentity[]> {
  const { provider, createdAt, lastUsedAt } = userIdentities;
  return db
    .select({ provider, createdAt, lastUsedAt })
    .from(userIdentities)
    .where(eq(userIdentities.userId, userId))
    .orderBy(asc(provider));
}

/** Takes the identity of a provider from an account; false when it has none. */
export async function deleteIdentity(
  tx: Db,
  { userId, provider }: { userId: string; provider: OidcProviderName },
): Promise<boolean> {
  const rows = await tx
    .delete(userIdentities)
    .where(and(eq(userIdentities.userId, userId), eq(userIdentities.provider, provider)))
    .returning({ subject: userIdentities.subject });
  return rows.length === 1;
}
