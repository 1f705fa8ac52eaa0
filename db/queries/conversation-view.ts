import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { conversations, messages } from "#db/schema/conversations.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { ExchangeStatus } from "#lib/exchanges/exchange-status.ts";
import type { Kind } from "#lib/listings/listing.ts";
import { WRITING_DAYS, type Writable } from "#lib/messages/writing.ts";
import { isBlockedBetween } from "./blocks.ts";
import { otherPlaceOf, own, ownPlaceOf, theirs } from "./conversation-places.ts";

const DAY_MS = 86_400_000;

/** A conversation as one of its two members finds it. */
export type ConversationView = Writable & {
  id: string;
  listingId: string | null;
  kind: Kind;
  category: CategoryKey;
  title: string;
  lastSeq: number;
  /** Of the last exchange of the two about this listing. */
  exchangeId: string;
  otherId: string;
  otherName: string;
  /** Verified by the city. */
  otherVerified: boolean;
  readSeq: number;
  otherReadSeq: number;
  otherReadAt: Date | null;
  left: boolean;
};

/** Whether both accepted once in this conversation: from then on, they know each other. */
const everAccepted = sql<boolean>`exists (
  select from ${exchanges} where ${exchanges.cityId} = ${conversations.cityId}
  and ${exchanges.conversationId} = ${conversations.id} and ${exchanges.acceptedAt} is not null
)`;

/** Whether an exchange of this conversation is accepted: contact details are shown for as long. */
export const nowAccepted = sql<boolean>`exists (
  select from ${exchanges} where ${exchanges.cityId} = ${conversations.cityId}
  and ${exchanges.conversationId} = ${conversations.id} and ${exchanges.status} = 'accepted'
)`;

const lastExchange = (column: "id" | "status" | "ended_at") => sql`(
  select e.${sql.identifier(column)} from ${exchanges} as e where e.city_id = ${conversations.cityId}
  and e.conversation_id = ${conversations.id} order by e.created_at desc, e.id desc limit 1
)`;

/** One conversation of a member; null for anybody else's, as if there were none. */
export async function findConversation(
  db: Db,
  { cityId, id, memberId, now }: { cityId: string; id: string; memberId: string; now: Date },
): Promise<ConversationView | null> {
  const since = sql`${new Date(now.getTime() - WRITING_DAYS * DAY_MS).toISOString()}::timestamptz`;
  const otherWrote = sql<boolean>`exists (
    select from ${messages} as m where m.city_id = ${conversations.cityId} and m.conversation_id = ${conversations.id}
    and m.author_id = ${theirs.memberId} and m.body is not null
  )`;
  const unanswered = sql<number>`(
    select count(*)::int from ${messages} as m where m.city_id = ${conversations.cityId}
    and m.conversation_id = ${conversations.id} and m.author_id = ${memberId} and m.body is not null
    and m.seq > coalesce((
      select max(o.seq) from ${messages} as o where o.city_id = m.city_id and o.conversation_id = m.conversation_id
      and o.author_id = ${theirs.memberId} and o.event is distinct from 'propose'
    ), 0)
  )`;
  const [row] = await db
    .select({
      id: conversations.id,
      listingId: conversations.listingId,
      kind: conversations.kind,
      category: conversations.category,
      title: conversations.title,
      lastSeq: conversations.lastSeq,
      exchangeId: sql<string>`${lastExchange("id")}`,
      status: sql<ExchangeStatus>`${lastExchange("status")}`,
      recent: sql<boolean>`coalesce(${lastExchange("ended_at")} > ${since}, true)`,
      otherId: theirs.memberId,
      otherName: memberships.firstName,
      otherVerified: sql<boolean>`${memberships.verifiedHelperAt} is not null`,
      readSeq: own.readSeq,
      otherReadSeq: theirs.readSeq,
      otherReadAt: theirs.readAt,
      left: sql<boolean>`${own.leftAt} is not null`,
      closed: sql<boolean>`(
        ${own.leftAt} is not null or ${theirs.leftAt} is not null or ${memberships.suspendedAt} is not null
        or ${isBlockedBetween(conversations.cityId, own.memberId, theirs.memberId)}
      )`,
      acquainted: sql<boolean>`(${otherWrote} or ${everAccepted})`,
      unanswered,
    })
    .from(conversations)
    .innerJoin(own, ownPlaceOf(memberId))
    .innerJoin(theirs, otherPlaceOf(memberId))
    .innerJoin(memberships, and(eq(memberships.cityId, theirs.cityId), eq(memberships.id, theirs.memberId)))
    .where(and(eq(conversations.cityId, cityId), eq(conversations.id, id)));
  return row ?? null;
}

/** Whether contact details that the other one wrote are shown: for as long as an exchange of theirs is accepted. */
export async function areContactsShown(db: Db, { cityId, id }: { cityId: string; id: string }): Promise<boolean> {
  const rows = await db
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(eq(conversations.cityId, cityId), eq(conversations.id, id), nowAccepted));
  return rows.length === 1;
}
