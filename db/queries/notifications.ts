import { and, count, desc, eq, gte, inArray, isNull, lte, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { notifications } from "#db/schema/notifications.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { Notice } from "#lib/notifications/notice.ts";

const earlier = alias(notifications, "earlier");

export type NewNotification = Omit<typeof notifications.$inferInsert, "id" | "createdAt"> & { now: Date };

/** Puts something under a member's bell; nothing, and false, when this business key already stands there. */
export async function insertNotification(db: Db, { now, ...notification }: NewNotification): Promise<boolean> {
  const written = await db
    .insert(notifications)
    .values({ ...notification, id: uuidv7(), createdAt: now })
    .onConflictDoNothing({ target: [notifications.cityId, notifications.businessKey] })
    .returning({ id: notifications.id });
  return written.length === 1;
}

/** How many solicitations reached a member since a moment; what waits for the digest does not count. */
export async function countSolicited(
  db: Db,
  { cityId, memberId, since }: { cityId: string; memberId: string; since: Date },
): Promise<number> {
  const [row] = await db
    .select({ solicited: count() })
    .from(notifications)
    .where(
      and(
        eq(notifications.cityId, cityId),
        eq(notifications.memberId, memberId),
        eq(notifications.topic, "solicitations"),
        eq(notifications.inDigest, false),
        gte(notifications.createdAt, since),
      ),
    );
  return row?.solicited ?? 0;
}

type OfMember = { cityId: string; memberId: string };

const ofMember = ({ cityId, memberId }: OfMember) =>
  and(eq(notifications.cityId, cityId), eq(notifications.memberId, memberId));

/** How much a member has not read yet. */
export async function countUnread(db: Db, member: OfMember): Promise<number> {
  const [row] = await db
    .select({ unread: count() })
    .from(notifications)
    .where(and(ofMember(member), isNull(notifications.readAt)));
  return row?.unread ?? 0;
}

const columns = {
  id: notifications.id,
  kind: notifications.kind,
  topic: notifications.topic,
  notice: notifications.notice,
  inDigest: notifications.inDigest,
  createdAt: notifications.createdAt,
  readAt: notifications.readAt,
};
export type StoredNotification = Pick<typeof notifications.$inferSelect, keyof typeof columns>;

/** What a member was told last, read or not; null when nothing was kept. */
export async function findLastNotification(db: Db, member: OfMember): Promise<StoredNotification | null> {
  const [row] = await db
    .select(columns)
    .from(notifications)
    .where(ofMember(member))
    .orderBy(desc(notifications.id))
    .limit(1);
  return row ?? null;
}

/** What a member was told, the last first, or what came before one of these. */
export async function listNotifications(
  db: Db,
  { before, limit, ...member }: OfMember & { before: string | null; limit: number },
): Promise<StoredNotification[]> {
  const older = before
    ? sql`(${notifications.createdAt}, ${notifications.id}) < (
        select ${earlier.createdAt}, ${earlier.id} from ${notifications} "earlier"
        where ${earlier.cityId} = ${member.cityId} and ${earlier.memberId} = ${member.memberId} and ${earlier.id} = ${before}
      )`
    : undefined;
  return db
    .select(columns)
    .from(notifications)
    .where(and(ofMember(member), older))
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(limit);
}

/** Notes that a member opened a notification, the first time, and gives what it says; null when they have no such. */
export async function markNotificationRead(
  db: Db,
  { id, now, ...member }: OfMember & { id: string; now: Date },
): Promise<Notice | null> {
  const [row] = await db
    .update(notifications)
    .set({ readAt: sql`coalesce(${notifications.readAt}, ${now.toISOString()})` })
    .where(and(ofMember(member), eq(notifications.id, id)))
    .returning({ notice: notifications.notice });
  return row?.notice ?? null;
}

/** Notes that a member has read all that they were told until a moment. */
export async function markAllNotificationsRead(
  db: Db,
  { until, now, ...member }: OfMember & { until: Date; now: Date },
): Promise<void> {
  await db
    .update(notifications)
    .set({ readAt: now })
    .where(and(ofMember(member), isNull(notifications.readAt), lte(notifications.createdAt, until)));
}

/** What a member has not read and where it leads, the last first. */
export async function listUnreadPlaces(
  db: Db,
  { limit, ...member }: OfMember & { limit: number },
): Promise<{ id: string; notice: Notice }[]> {
  return db
    .select({ id: notifications.id, notice: notifications.notice })
    .from(notifications)
    .where(and(ofMember(member), isNull(notifications.readAt)))
    .orderBy(desc(notifications.createdAt))
    .limit(limit);
}

/** Notes that a member has read some of what they were told. */
export async function markNotificationsRead(
  db: Db,
  { ids, now, ...member }: OfMember & { ids: readonly string[]; now: Date },
): Promise<void> {
  await db
    .update(notifications)
    .set({ readAt: now })
    .where(and(ofMember(member), isNull(notifications.readAt), inArray(notifications.id, [...ids])));
}
