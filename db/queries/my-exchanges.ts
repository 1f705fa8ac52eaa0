import { and, desc, eq, gt, isNull, not, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { conversationMembers, conversations, messages } from "#db/schema/conversations.ts";
import { appointments, exchanges } from "#db/schema/exchanges.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Followed } from "#lib/exchanges/attention.ts";
import type { Outcome } from "#lib/exchanges/outcome.ts";
import type { Party } from "#lib/exchanges/party.ts";
import type { Kind } from "#lib/listings/listing.ts";

const place = alias(conversationMembers, "own_place");
const agreed = alias(appointments, "agreed");
const proposed = alias(appointments, "proposed");

/** An exchange of a member as their list shows it. */
export type MyExchange = Followed & {
  id: string;
  kind: Kind;
  category: CategoryKey;
  title: string;
  otherName: string;
  startsAt: Date | null;
  outcome: Outcome | null;
  createdAt: Date;
  expiresAt: Date;
  /** When something last happened. */
  at: Date;
};

type Mine = { cityId: string; memberId: string };

const isMine = ({ cityId, memberId }: Mine) =>
  and(eq(exchanges.cityId, cityId), or(eq(exchanges.helperId, memberId), eq(exchanges.beneficiaryId, memberId)));

const timeOf = (time: typeof agreed | typeof proposed, state: "agreed" | "proposed") =>
  and(eq(time.cityId, exchanges.cityId), eq(time.exchangeId, exchanges.id), eq(time.state, state));

/** The latest exchange of its conversation: what is unread belongs to it alone. */
const isLatest = sql`not exists (
  select from ${exchanges} as later where later.city_id = ${exchanges.cityId}
  and later.conversation_id = ${exchanges.conversationId}
  and (later.created_at, later.id) > (${exchanges.createdAt}, ${exchanges.id})
)`;

function unreadBy(memberId: string): SQL<boolean> {
  return sql<boolean>`(${isLatest} and exists (
    select from ${messages} as m where m.city_id = ${exchanges.cityId} and m.conversation_id = ${exchanges.conversationId}
    and m.seq > ${place.readSeq} and m.body is not null and m.author_id <> ${memberId}
  ))`;
}

function selectMine(db: Db, mine: Mine, where: SQL | undefined) {
  const { memberId } = mine;
  const me = sql<Party>`case when ${exchanges.helperId} = ${memberId} then 'helper' else 'beneficiary' end`;
  const confirmedAt = sql`case when ${exchanges.helperId} = ${memberId} then ${agreed.helperConfirmedAt} else ${agreed.beneficiaryConfirmedAt} end`;
  const otherId = sql`case when ${exchanges.helperId} = ${memberId} then ${exchanges.beneficiaryId} else ${exchanges.helperId} end`;
  return db
    .select({
      id: exchanges.id,
      status: exchanges.status,
      me,
      proposedBy: exchanges.proposedBy,
      outcome: exchanges.outcome,
      createdAt: exchanges.createdAt,
      expiresAt: exchanges.expiresAt,
      kind: conversations.kind,
      category: conversations.category,
      title: conversations.title,
      otherName: memberships.firstName,
      startsAt: agreed.startsAt,
      timeEndsAt: sql<Date | null>`${agreed.startsAt} + make_interval(mins => ${agreed.minutes})`.mapWith(
        agreed.startsAt,
      ),
      timeProposedBy: proposed.proposedBy,
      unconfirmed: sql<boolean>`(${agreed.askedAt} is not null and ${confirmedAt} is null)`,
      asked: sql<boolean>`${exchanges.askedAt} is not null`,
      unread: unreadBy(memberId),
      at: sql<Date>`coalesce(${exchanges.endedAt}, ${conversations.updatedAt})`.mapWith(exchanges.createdAt),
    })
    .from(exchanges)
    .innerJoin(
      conversations,
      and(eq(conversations.cityId, exchanges.cityId), eq(conversations.id, exchanges.conversationId)),
    )
    .innerJoin(
      place,
      and(
        eq(place.cityId, exchanges.cityId),
        eq(place.conversationId, exchanges.conversationId),
        eq(place.memberId, memberId),
        isNull(place.leftAt),
      ),
    )
    .innerJoin(memberships, and(eq(memberships.cityId, exchanges.cityId), sql`${memberships.id} = ${otherId}`))
    .leftJoin(agreed, timeOf(agreed, "agreed"))
    .leftJoin(proposed, timeOf(proposed, "proposed"))
    .where(and(isMine(mine), where));
}

const isOpen = sql`${exchanges.status} in ('proposed', 'accepted')`;

/** What goes on for a member, and what ended since a moment; the latest first. Conversations that they left are not there. */
export async function listMyExchanges(
  db: Db,
  { since, limit, ...mine }: Mine & { since: Date; limit: number },
): Promise<MyExchange[]> {
  return selectMine(db, mine, or(isOpen, gt(exchanges.endedAt, since)))
    .orderBy(desc(exchanges.createdAt), desc(exchanges.id))
    .limit(limit);
}

/** What ended, the latest first, by pages. */
export async function listPastExchanges(
  db: Db,
  { offset, limit, ...mine }: Mine & { offset: number; limit: number },
): Promise<MyExchange[]> {
  return selectMine(db, mine, not(isOpen))
    .orderBy(desc(exchanges.endedAt), desc(exchanges.id))
    .offset(offset)
    .limit(limit);
}
