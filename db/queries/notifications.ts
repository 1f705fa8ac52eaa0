import { and, count, eq, gte } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { notifications } from "#db/schema/notifications.ts";
import { uuidv7 } from "#db/uuid.ts";

export type NewNotification = Omit<typeof notifications.$inferInsert, "id" | "readAt" | "createdAt"> & { now: Date };

/** Puts something under a member's bell; nothing when this business key already stands there. */
export async function insertNotification(db: Db, { now, ...notification }: NewNotification): Promise<void> {
  await db
    .insert(notifications)
    .values({ ...notification, id: uuidv7(), createdAt: now })
    .onConflictDoNothing({ target: [notifications.cityId, notifications.businessKey] });
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
