import { and, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type postgres from "postgres";
import type { Db } from "#db/client.ts";
import { conversations } from "#db/schema/conversations.ts";
import { sessions } from "#db/schema/identity.ts";
import { memberships } from "#db/schema/memberships.ts";
import { isSessionAlive } from "#lib/identity/session-lifetime.ts";
import { isBlockedBetween } from "./blocks.ts";
import { otherPlaceOf, own, ownPlaceOf, theirs } from "./conversation-places.ts";
import { nowAccepted } from "./conversation-view.ts";
import { actsForACity } from "./identity.ts";

const CHANNEL = "conversation_changed";

/**
 * Hears of every conversation with something new once it is committed, from whatever process (migration
 * `0010_exchanges`). `onListening` is called at each connection, the first one too: what came before it was not heard.
 * The client connects again by itself, however often that fails.
 */
export function listenToConversations(
  client: postgres.Sql,
  onChange: (conversationId: string) => void,
  onListening: () => void,
): void {
  client.listen(CHANNEL, onChange, onListening).catch(() => {});
}

/** What decides what is sent to somebody who has a conversation open. */
export type Following = {
  lastSeq: number;
  /** Contact details that the other one wrote are shown. */
  contactsShown: boolean;
  /** One of the two blocked the other. */
  blocked: boolean;
  /** The same, or the other one left or was suspended: nothing is said of what they read. */
  closed: boolean;
  otherReadSeq: number;
  otherReadAt: Date | null;
};

export type Follower = { cityId: string; id: string; memberId: string; sessionId: string };

const other = alias(memberships, "other_member");

/**
 * A conversation for somebody who follows it; null once they left, were suspended or signed out, or their session is past
 * its lifetime, and for strangers.
 */
export async function findFollowing(
  db: Db,
  { cityId, id, memberId, sessionId, now }: Follower & { now: Date },
): Promise<Following | null> {
  const blocked = isBlockedBetween(conversations.cityId, own.memberId, theirs.memberId);
  const [row] = await db
    .select({
      lastSeq: conversations.lastSeq,
      contactsShown: nowAccepted,
      blocked,
      closed: sql<boolean>`(${theirs.leftAt} is not null or ${other.suspendedAt} is not null or ${blocked})`,
      otherReadSeq: theirs.readSeq,
      otherReadAt: theirs.readAt,
      session: { createdAt: sessions.createdAt, lastUsedAt: sessions.lastUsedAt, staff: actsForACity },
    })
    .from(conversations)
    .innerJoin(own, and(ownPlaceOf(memberId), isNull(own.leftAt)))
    .innerJoin(theirs, otherPlaceOf(memberId))
    .innerJoin(other, and(eq(other.cityId, theirs.cityId), eq(other.id, theirs.memberId)))
    .innerJoin(
      memberships,
      and(eq(memberships.cityId, own.cityId), eq(memberships.id, own.memberId), isNull(memberships.suspendedAt)),
    )
    .innerJoin(sessions, and(eq(sessions.userId, memberships.userId), eq(sessions.id, sessionId)))
    .where(and(eq(conversations.cityId, cityId), eq(conversations.id, id)));
  if (!row) return null;
  const { session, ...following } = row;
  return isSessionAlive(session, session.staff, now) ? following : null;
}
