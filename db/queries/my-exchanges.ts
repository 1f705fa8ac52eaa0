import { and, desc, eq, gt, not, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { conversations } from "#db/schema/conversations.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Followed } from "#lib/exchanges/attention.ts";
import type { Outcome } from "#lib/exchanges/outcome.ts";
import type { Kind } from "#lib/listings/listing.ts";
import { own } from "./conversation-places.ts";
import {
  agreed,
  followedColumns,
  isAgreed,
  isMine,
  isOpen,
  isOwnPlace,
  isProposed,
  type Mine,
  proposed,
} from "./exchange-attention.ts";

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

function selectMine(db: Db, mine: Mine, where: SQL | undefined) {
  const { memberId } = mine;
  const otherId = sql`case when ${exchanges.helperId} = ${memberId} then ${exchanges.beneficiaryId} else ${exchanges.helperId} end`;
  return db
    .select({
      ...followedColumns(memberId),
      id: exchanges.id,
      outcome: exchanges.outcome,
      createdAt: exchanges.createdAt,
      expiresAt: exchanges.expiresAt,
      kind: conversations.kind,
      category: conversations.category,
      title: conversations.title,
      otherName: memberships.firstName,
      startsAt: agreed.startsAt,
      at: sql<Date>`coalesce(${exchanges.endedAt}, ${conversations.updatedAt})`.mapWith(exchanges.createdAt),
    })
    .from(exchanges)
    .innerJoin(
      conversations,
      and(eq(conversations.cityId, exchanges.cityId), eq(conversations.id, exchanges.conversationId)),
    )
    .innerJoin(own, isOwnPlace(mine))
    .innerJoin(memberships, and(eq(memberships.cityId, exchanges.cityId), sql`${memberships.id} = ${otherId}`))
    .leftJoin(agreed, isAgreed)
    .leftJoin(proposed, isProposed)
    .where(and(isMine(mine), where));
}

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
