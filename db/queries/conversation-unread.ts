import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { conversationMembers, conversations, messages } from "#db/schema/conversations.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { memberships } from "#db/schema/memberships.ts";
import { isBlockedBetween } from "./blocks.ts";
import { otherPlaceOf, own, ownPlaceOf, theirs } from "./conversation-places.ts";

const writer = alias(memberships, "writer");

/** What somebody has not read yet of a conversation, to be told of by a mail. */
export type Unread = { title: string; exchangeId: string; otherId: string; lastSeq: number };
export type UnreadKey = { cityId: string; conversationId: string; memberId: string };

/**
 * A conversation in which the other one has written since the member last read it and was last told, held until the end of
 * the transaction. Null when there is nothing to tell, or nobody who should hear it: one of them left, blocked the other or
 * was suspended.
 */
export async function lockUntold(tx: Db, { cityId, conversationId, memberId }: UnreadKey): Promise<Unread | null> {
  const lastExchange = sql<string>`(
    select ${exchanges.id} from ${exchanges} where ${exchanges.cityId} = ${conversations.cityId}
      and ${exchanges.conversationId} = ${conversations.id}
    order by ${exchanges.createdAt} desc, ${exchanges.id} desc limit 1
  )`;
  const hasUnread = sql`exists (
    select from ${messages} where ${messages.cityId} = ${conversations.cityId}
      and ${messages.conversationId} = ${conversations.id} and ${messages.authorId} = ${theirs.memberId}
      and ${messages.body} is not null and ${gt(messages.seq, own.readSeq)}
  )`;
  const [row] = await tx
    .select({
      title: conversations.title,
      exchangeId: lastExchange,
      otherId: theirs.memberId,
      lastSeq: conversations.lastSeq,
    })
    .from(conversations)
    .innerJoin(
      own,
      and(
        ownPlaceOf(memberId),
        isNull(own.leftAt),
        // Told of one, they find the others when they come.
        sql`${own.toldSeq} <= ${own.readSeq}`,
      ),
    )
    .innerJoin(theirs, and(otherPlaceOf(memberId), isNull(theirs.leftAt)))
    .innerJoin(
      writer,
      and(eq(writer.cityId, theirs.cityId), eq(writer.id, theirs.memberId), isNull(writer.suspendedAt)),
    )
    .innerJoin(
      memberships,
      and(eq(memberships.cityId, own.cityId), eq(memberships.id, own.memberId), isNull(memberships.suspendedAt)),
    )
    .where(
      and(
        eq(conversations.cityId, cityId),
        eq(conversations.id, conversationId),
        hasUnread,
        sql`not ${isBlockedBetween(conversations.cityId, own.memberId, theirs.memberId)}`,
      ),
    )
    .for("no key update", { of: own });
  return row ?? null;
}

/** Notes up to where a mail told somebody of a conversation. */
export async function markTold(
  tx: Db,
  { cityId, conversationId, memberId }: UnreadKey,
  { seq }: { seq: number },
): Promise<void> {
  await tx
    .update(conversationMembers)
    .set({ toldSeq: seq })
    .where(
      and(
        eq(conversationMembers.cityId, cityId),
        eq(conversationMembers.conversationId, conversationId),
        eq(conversationMembers.memberId, memberId),
      ),
    );
}
