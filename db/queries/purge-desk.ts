import { and, asc, eq, exists, gte, inArray, isNull, lt, not, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { deskPeople, deskTasks } from "#db/schema/desk.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";

type Idle = { cityId: string; since: Date; limit: number };

/** People of the desk for whom nothing is open and nothing happened since a moment. Who is suspended is kept until that is over. */
export async function listIdlePeople(db: Db, { cityId, since, limit }: Idle): Promise<string[]> {
  const one = { one: sql`1` };
  const listed = db
    .select(one)
    .from(listings)
    .where(
      and(
        eq(listings.cityId, deskPeople.cityId),
        eq(listings.authorId, deskPeople.memberId),
        or(inArray(listings.status, ["pending", "published", "paused"]), gte(listings.updatedAt, since)),
      ),
    );
  const met = db
    .select(one)
    .from(exchanges)
    .where(
      and(
        eq(exchanges.cityId, deskPeople.cityId),
        or(eq(exchanges.helperId, deskPeople.memberId), eq(exchanges.beneficiaryId, deskPeople.memberId)),
        or(isNull(exchanges.endedAt), gte(exchanges.endedAt, since)),
      ),
    );
  const called = db
    .select(one)
    .from(deskTasks)
    .where(
      and(
        eq(deskTasks.cityId, deskPeople.cityId),
        eq(deskTasks.memberId, deskPeople.memberId),
        or(isNull(deskTasks.doneAt), gte(deskTasks.doneAt, since)),
      ),
    );
  const rows = await db
    .select({ id: deskPeople.memberId })
    .from(deskPeople)
    .innerJoin(memberships, and(eq(memberships.cityId, deskPeople.cityId), eq(memberships.id, deskPeople.memberId)))
    .where(
      and(
        eq(deskPeople.cityId, cityId),
        isNull(deskPeople.mergedAt),
        isNull(memberships.suspendedAt),
        lt(deskPeople.createdAt, since),
        not(exists(listed)),
        not(exists(met)),
        not(exists(called)),
      ),
    )
    .orderBy(asc(deskPeople.createdAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Forgets how the desk reached people who have had an account of their own since before a moment. */
export async function purgeMergedPeople(db: Db, { cityId, before }: { cityId: string; before: Date }): Promise<number> {
  const rows = await db
    .delete(deskPeople)
    .where(and(eq(deskPeople.cityId, cityId), lt(deskPeople.mergedAt, before)))
    .returning({ id: deskPeople.memberId });
  return rows.length;
}
