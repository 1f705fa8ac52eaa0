import { and, eq, gt, inArray, isNotNull, ne, or, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import type { Db } from "#db/client.ts";
import { conversationMembers, conversations } from "#db/schema/conversations.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { listings } from "#db/schema/listings.ts";

type Contacting = { cityId: string; memberId: string; otherId: string; since: Date };

/**
 * How many strangers somebody turned to since a moment, without one person: people with whom nothing was ever agreed. And
 * whether that person is no stranger.
 */
export async function countNewContacts(
  db: Db,
  { cityId, memberId, otherId, since }: Contacting,
): Promise<{ strangers: number; known: boolean }> {
  const [row] = await db.execute<{ strangers: number; known: boolean }>(sql`
    with people as (
      select case when helper_id = ${memberId} then beneficiary_id else helper_id end as id,
        bool_or(accepted_at is not null) as met,
        bool_or(created_at > ${since.toISOString()}::timestamptz
          and (proposed_by = 'helper') = (helper_id = ${memberId})) as asked
      from ${exchanges}
      where city_id = ${cityId} and (helper_id = ${memberId} or beneficiary_id = ${memberId})
      group by 1
    )
    select count(*) filter (where asked and not met and id <> ${otherId})::int as strangers,
      coalesce(bool_or(met) filter (where id = ${otherId}), false) as known
    from people`);
  return row ?? { strangers: 0, known: false };
}

const theirPlace = and(
  eq(conversationMembers.cityId, conversations.cityId),
  eq(conversationMembers.conversationId, conversations.id),
);

type Turning = { cityId: string; conversationId: string; memberId: string; since: Date };

/**
 * Whether the other one of a conversation turned away from a member: they left it, or declined, since a moment, what the
 * member proposed in it. That somebody else was chosen is no such answer.
 */
export async function hasTurnedAway(db: Db, { cityId, conversationId, memberId, since }: Turning): Promise<boolean> {
  const declined = new QueryBuilder({ casing: "snake_case" })
    .select({ one: sql`1` })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.cityId, conversations.cityId),
        eq(exchanges.conversationId, conversations.id),
        eq(exchanges.status, "declined"),
        isNotNull(exchanges.endedBy),
        gt(exchanges.endedAt, since),
        sql`(${exchanges.proposedBy} = 'helper') = (${exchanges.helperId} = ${memberId})`,
      ),
    );
  const rows = await db
    .select({ id: conversations.id })
    .from(conversations)
    .innerJoin(conversationMembers, and(theirPlace, ne(conversationMembers.memberId, memberId)))
    .where(
      and(
        eq(conversations.cityId, cityId),
        eq(conversations.id, conversationId),
        or(isNotNull(conversationMembers.leftAt), sql`exists ${declined}`),
      ),
    );
  return rows.length > 0;
}

/** Whether somebody left their conversation with another one about a listing. */
export async function hasLeft(
  db: Db,
  { cityId, listingId, memberId, otherId }: { cityId: string; listingId: string; memberId: string; otherId: string },
): Promise<boolean> {
  const [lowId = "", highId = ""] = [memberId, otherId].sort();
  const rows = await db
    .select({ id: conversations.id })
    .from(conversations)
    .innerJoin(conversationMembers, and(theirPlace, eq(conversationMembers.memberId, memberId)))
    .where(
      and(
        eq(conversations.cityId, cityId),
        eq(conversations.listingId, listingId),
        eq(conversations.lowId, lowId),
        eq(conversations.highId, highId),
        isNotNull(conversationMembers.leftAt),
      ),
    );
  return rows.length > 0;
}

/** Who wrote some listings of a city. */
export async function listAuthorIds(
  db: Db,
  { cityId, ids }: { cityId: string; ids: readonly (string | null)[] },
): Promise<string[]> {
  const known = ids.filter((id): id is string => id !== null);
  const rows = await db
    .selectDistinct({ id: listings.authorId })
    .from(listings)
    .where(and(eq(listings.cityId, cityId), inArray(listings.id, known)));
  return rows.map(({ id }) => id);
}
