import { and, asc, desc, eq, notInArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { memberships } from "#db/schema/memberships.ts";
import { pushSubscriptions } from "#db/schema/notifications.ts";
import { uuidv7 } from "#db/uuid.ts";

type Owner = { cityId: string; memberId: string };

/** A browser that may be notified, with what sealing a notice for it takes. */
export type StoredPushSubscription = {
  id: string;
  endpoint: string;
  p256dh: string;
  auth: string;
  device: string;
  createdAt: Date;
  lastUsedAt: Date | null;
};

const ownedBy = ({ cityId, memberId }: Owner) =>
  and(eq(pushSubscriptions.cityId, cityId), eq(pushSubscriptions.memberId, memberId));
const oneOf = ({ cityId, id }: { cityId: string; id: string }) =>
  and(eq(pushSubscriptions.cityId, cityId), eq(pushSubscriptions.id, id));

/** The browsers of a member, the first one first. */
export async function listPushSubscriptions(db: Db, owner: Owner): Promise<StoredPushSubscription[]> {
  return db
    .select({
      id: pushSubscriptions.id,
      endpoint: pushSubscriptions.endpoint,
      p256dh: pushSubscriptions.p256dh,
      auth: pushSubscriptions.auth,
      device: pushSubscriptions.device,
      createdAt: pushSubscriptions.createdAt,
      lastUsedAt: pushSubscriptions.lastUsedAt,
    })
    .from(pushSubscriptions)
    .where(ownedBy(owner))
    .orderBy(asc(pushSubscriptions.createdAt), asc(pushSubscriptions.id));
}

export type NewPushSubscription = Owner & {
  endpoint: string;
  p256dh: string;
  auth: string;
  device: string;
  now: Date;
};

/** Keeps a browser for a member and gives its id. The endpoint of a browser that was somebody else's is theirs from now on. */
export async function savePushSubscription(tx: Db, { now, ...values }: NewPushSubscription): Promise<string> {
  const { memberId, p256dh, auth, device } = values;
  const fresh = { memberId, p256dh, auth, device, createdAt: now, lastUsedAt: null };
  const [row] = await tx
    .insert(pushSubscriptions)
    .values({ ...values, id: uuidv7(), createdAt: now })
    .onConflictDoUpdate({ target: [pushSubscriptions.cityId, pushSubscriptions.endpoint], set: fresh })
    .returning({ id: pushSubscriptions.id });
  if (!row) throw new Error("no subscription was kept");
  return row.id;
}

/** Forgets all but the `keep` browsers of a member that were of use last. */
export async function dropUnusedPushSubscriptions(tx: Db, { keep, ...owner }: Owner & { keep: number }): Promise<void> {
  const lastUse = sql`coalesce(${pushSubscriptions.lastUsedAt}, ${pushSubscriptions.createdAt})`;
  const kept = tx
    .select({ id: pushSubscriptions.id })
    .from(pushSubscriptions)
    .where(ownedBy(owner))
    .orderBy(desc(lastUse), desc(pushSubscriptions.id))
    .limit(keep);
  await tx.delete(pushSubscriptions).where(and(ownedBy(owner), notInArray(pushSubscriptions.id, kept)));
}

/** Forgets a browser, whosever it is: its push service knows it no more, or it says so itself. */
export async function deletePushSubscription(db: Db, one: { cityId: string; id: string }): Promise<void> {
  await db.delete(pushSubscriptions).where(oneOf(one));
}

/** Forgets a browser unless it is this person's. */
export async function deletePushSubscriptionOfOthers(
  db: Db,
  { userId, ...one }: { cityId: string; id: string; userId: string },
): Promise<void> {
  const own = db
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.cityId, one.cityId), eq(memberships.userId, userId)));
  await db.delete(pushSubscriptions).where(and(oneOf(one), notInArray(pushSubscriptions.memberId, own)));
}

/** Forgets a browser of a member, by its id or by its endpoint. False when they have no such one. */
export async function deleteOwnPushSubscription(
  db: Db,
  { one, ...owner }: Owner & { one: { id: string } | { endpoint: string } },
): Promise<boolean> {
  const which = "id" in one ? eq(pushSubscriptions.id, one.id) : eq(pushSubscriptions.endpoint, one.endpoint);
  const rows = await db
    .delete(pushSubscriptions)
    .where(and(ownedBy(owner), which))
    .returning({ id: pushSubscriptions.id });
  return rows.length === 1;
}

/** Notes that a push service took a notice for a browser. */
export async function notePushUsed(db: Db, { now, ...one }: { cityId: string; id: string; now: Date }): Promise<void> {
  await db.update(pushSubscriptions).set({ lastUsedAt: now }).where(oneOf(one));
}

/** Notifies no device of a member any more. */
export async function deleteMemberDevices(tx: Db, owner: Owner): Promise<void> {
  await tx.delete(pushSubscriptions).where(ownedBy(owner));
}
