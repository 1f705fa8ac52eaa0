import { and, eq, inArray, isNull } from "drizzle-orm";
import type postgres from "postgres";
import type { Db } from "#db/client.ts";
import { sessions } from "#db/schema/identity.ts";
import { memberships } from "#db/schema/memberships.ts";
import { MODERATION_ROLES } from "#lib/identity/moderation-access.ts";
import { isSessionAlive } from "#lib/identity/session-lifetime.ts";
import { actsForACity } from "./identity.ts";

const CHANNEL = "queue_changed";

/**
 * Hears of every city whose cases changed, once that is committed, from whatever process (migration `0014_moderation`).
 * `onListening` is called at each connection, the first one too: what came before was not heard.
 */
export function listenToQueues(
  client: postgres.Sql,
  onChange: (cityId: string) => void,
  onListening: () => void,
): void {
  client.listen(CHANNEL, onChange, onListening).catch(() => {});
}

export type QueueFollower = { cityId: string; memberId: string; sessionId: string };

/** Whether somebody may still hear of the queue of a city: they moderate it, and their session lives. */
export async function mayFollowQueue(
  db: Db,
  { cityId, memberId, sessionId, now }: QueueFollower & { now: Date },
): Promise<boolean> {
  const [session] = await db
    .select({ createdAt: sessions.createdAt, lastUsedAt: sessions.lastUsedAt, staff: actsForACity })
    .from(memberships)
    .innerJoin(sessions, and(eq(sessions.userId, memberships.userId), eq(sessions.id, sessionId)))
    .where(
      and(
        eq(memberships.cityId, cityId),
        eq(memberships.id, memberId),
        inArray(memberships.role, [...MODERATION_ROLES]),
        isNull(memberships.suspendedAt),
      ),
    );
  return session !== undefined && isSessionAlive(session, session.staff, now);
}
