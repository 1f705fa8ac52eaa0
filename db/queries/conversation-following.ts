import { and, eq, isNull, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type postgres from "postgres";
import type { Db } from "#db/client.ts";
import { conversationMembers, conversations } from "#db/schema/conversations.ts";
import { sessions } from "#db/schema/identity.ts";
import { memberships } from "#db/schema/memberships.ts";
import { isBlockedBetween } from "./blocks.ts";
import { everAccepted } from "./conversation-view.ts";

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
  otherReadSeq: number;
  otherReadAt: Date | null;
};

export type Follower = { cityId: string; id: string; memberId: string; sessionId: string };

const own = alias(conversationMembers, "own_place");
const theirs = alias(conversationMembers, "other_place");

/** A conversation for somebody who follows it; null once they left, were suspended or signed out, and for strangers. */
export async function findFollowing(db: Db, { cityId, id, memberId, sessionId }: Follower): Promise<Following | null> {
  const [row] = await db
    .select({
      lastSeq: conversations.lastSeq,
      contactsShown: everAccepted,
      blocked: isBlockedBetween(conversations.cityId, own.memberId, theirs.memberId),
      otherReadSeq: theirs.readSeq,
      otherReadAt: theirs.readAt,
    })
    .from(conversations)
    .innerJoin(
      own,
      and(
        eq(own.cityId, conversations.cityId),
        eq(own.conversationId, conversations.id),
        eq(own.memberId, memberId),
        isNull(own.leftAt),
      ),
    )
    .innerJoin(
      theirs,
      and(
        eq(theirs.cityId, conversations.cityId),
        eq(theirs.conversationId, conversations.id),
        ne(theirs.memberId, memberId),
      ),
    )
    .innerJoin(
      memberships,
      and(eq(memberships.cityId, own.cityId), eq(memberships.id, own.memberId), isNull(memberships.suspendedAt)),
    )
    .innerJoin(sessions, and(eq(sessions.userId, memberships.userId), eq(sessions.id, sessionId)))
    .where(and(eq(conversations.cityId, cityId), eq(conversations.id, id)));
  return row ?? null;
}
