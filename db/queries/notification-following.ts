import { and, eq, isNull } from "drizzle-orm";
import type postgres from "postgres";
import type { Db } from "#db/client.ts";
import { sessions } from "#db/schema/identity.ts";
import { memberships } from "#db/schema/memberships.ts";
import { isSessionAlive } from "#lib/identity/session-lifetime.ts";
import { actsForACity } from "./identity.ts";

const CHANNEL = "notified";

/**
 * Hears of every member who is told something, or has read of it, once that is committed, from whatever process (migration
 * `0011_notifications`). `onListening` is called at each connection, the first one too: what came before was not heard.
 */
export function listenToNotifications(
  client: postgres.Sql,
  onChange: (memberId: string) => void,
  onListening: () => void,
): void {
  client.listen(CHANNEL, onChange, onListening).catch(() => {});
}

export type NotificationFollower = { cityId: string; memberId: string; sessionId: string };

/** Whether somebody may still hear of their notifications: not suspended, not signed out, their session in its lifetime. */
export async function mayFollowNotifications(
  db: Db,
  { cityId, memberId, sessionId, now }: NotificationFollower & { now: Date },
): Promise<boolean> {
  const [session] = await db
    .select({ createdAt: sessions.createdAt, lastUsedAt: sessions.lastUsedAt, staff: actsForACity })
    .from(memberships)
    .innerJoin(sessions, and(eq(sessions.userId, memberships.userId), eq(sessions.id, sessionId)))
    .where(and(eq(memberships.cityId, cityId), eq(memberships.id, memberId), isNull(memberships.suspendedAt)));
  return session !== undefined && isSessionAlive(session, session.staff, now);
}
