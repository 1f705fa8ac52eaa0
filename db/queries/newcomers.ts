import { and, eq, lt, notExists, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { signInRequests, users } from "#db/schema/identity.ts";
import { memberships } from "#db/schema/memberships.ts";
import { failingAddresses } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";

const isOfNoCity = (db: Db) =>
  notExists(db.select({ one: sql`1` }).from(memberships).where(eq(memberships.userId, users.id)));

/** Forgets who signed in before a moment and never joined a city. Gives how many. */
export async function purgeNewcomers(db: Db, before: Date): Promise<number> {
  const gone = await db
    .delete(users)
    .where(and(lt(users.createdAt, before), isOfNoCity(db)))
    .returning({ id: users.id });
  return gone.length;
}

/**
 * Forgets somebody whom no city knows at once: account, sessions, requests to sign in and the mails that answered them. Gives
 * false, and touches nothing, for a member of any city.
 */
export async function forgetNewcomer(tx: Db, { id, email }: { id: string; email: string }): Promise<boolean> {
  const gone = await tx
    .delete(users)
    .where(and(eq(users.id, id), isOfNoCity(tx)))
    .returning({ id: users.id });
  if (gone.length === 0) return false;
  await tx.delete(signInRequests).where(eq(signInRequests.email, email));
  await tx.delete(failingAddresses).where(eq(failingAddresses.email, email));
  await tx.delete(outbox).where(and(eq(outbox.recipient, email), sql`${outbox.memberId} is null`));
  return true;
}
