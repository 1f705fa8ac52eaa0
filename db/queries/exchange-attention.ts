import { and, desc, eq, gt, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { messages } from "#db/schema/conversations.ts";
import { appointments, exchanges } from "#db/schema/exchanges.ts";
import type { Followed } from "#lib/exchanges/attention.ts";
import type { Party } from "#lib/exchanges/party.ts";
import { own, ownPlaceOf } from "./conversation-places.ts";

export type Mine = { cityId: string; memberId: string };

/** The times of an exchange of the query. */
export const agreed = alias(appointments, "agreed");
export const proposed = alias(appointments, "proposed");
const timeOf = (time: typeof agreed | typeof proposed, state: "agreed" | "proposed") =>
  and(eq(time.cityId, exchanges.cityId), eq(time.exchangeId, exchanges.id), eq(time.state, state));
export const isAgreed = timeOf(agreed, "agreed");
export const isProposed = timeOf(proposed, "proposed");

// As the predicate of `exchanges_open_pair` says it: a list of parameters would not be known to be the same.
export const isOpen = sql`${exchanges.status} in ('proposed', 'accepted')`;

/** Exchanges of a member of a city. */
export function isMine({ cityId, memberId }: Mine): SQL | undefined {
  return and(eq(exchanges.cityId, cityId), or(eq(exchanges.helperId, memberId), eq(exchanges.beneficiaryId, memberId)));
}

/** The place of the member in the conversation of their exchange, while they have not left it. */
export function isOwnPlace({ memberId }: Mine): SQL | undefined {
  return and(ownPlaceOf(memberId, { cityId: exchanges.cityId, id: exchanges.conversationId }), isNull(own.leftAt));
}

/** The latest exchange of its conversation: what is unread belongs to it alone. */
const isLatest = sql`not exists (
  select from ${exchanges} as later where later.city_id = ${exchanges.cityId}
  and later.conversation_id = ${exchanges.conversationId}
  and (later.created_at, later.id) > (${exchanges.createdAt}, ${exchanges.id})
)`;

function unreadBy(memberId: string): SQL<boolean> {
  return sql<boolean>`(${isLatest} and exists (
    select from ${messages} as m where m.city_id = ${exchanges.cityId} and m.conversation_id = ${exchanges.conversationId}
    and m.seq > ${own.readSeq} and m.body is not null and m.author_id <> ${memberId}
  ))`;
}

/** What decides what an exchange waits for from a member: to be read with `own`, `agreed` and `proposed` joined. */
export function followedColumns(memberId: string) {
  const confirmedAt = sql`case when ${exchanges.helperId} = ${memberId} then ${agreed.helperConfirmedAt} else ${agreed.beneficiaryConfirmedAt} end`;
  return {
    status: exchanges.status,
    me: sql<Party>`case when ${exchanges.helperId} = ${memberId} then 'helper' else 'beneficiary' end`,
    proposedBy: exchanges.proposedBy,
    timeProposedBy: proposed.proposedBy,
    timeEndsAt: sql<Date | null>`${agreed.startsAt} + make_interval(mins => ${agreed.minutes})`.mapWith(
      agreed.startsAt,
    ),
    unconfirmed: sql<boolean>`(${agreed.askedAt} is not null and ${confirmedAt} is null)`,
    asked: sql<boolean>`${exchanges.askedAt} is not null`,
    unread: unreadBy(memberId),
  };
}

/** The same of all that may wait for a member: what goes on, and what ended since a moment and was written in again. */
export async function listFollowed(
  db: Db,
  { since, limit, ...mine }: Mine & { since: Date; limit: number },
): Promise<Followed[]> {
  const { memberId } = mine;
  return db
    .select(followedColumns(memberId))
    .from(exchanges)
    .innerJoin(own, isOwnPlace(mine))
    .leftJoin(agreed, isAgreed)
    .leftJoin(proposed, isProposed)
    .where(and(isMine(mine), or(isOpen, and(gt(exchanges.endedAt, since), unreadBy(memberId)))))
    .orderBy(desc(exchanges.createdAt), desc(exchanges.id))
    .limit(limit);
}
