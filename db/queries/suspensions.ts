import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { memberships } from "#db/schema/memberships.ts";

/** A place in a city that its member cannot use now. */
export type SuspendedPlace = { memberId: string; until: Date | null; isClosed: boolean };

/** How a person is suspended in a city; null for who is not. */
export async function findSuspendedPlace(
  db: Db,
  { cityId, userId }: { cityId: string; userId: string },
): Promise<SuspendedPlace | null> {
  const [row] = await db
    .select({ memberId: memberships.id, until: memberships.suspendedUntil, closedAt: memberships.closedAt })
    .from(memberships)
    .where(
      and(
        eq(memberships.cityId, cityId),
        eq(memberships.userId, userId),
        isNotNull(memberships.suspendedAt),
        // Who leaves has a page of their own, unless a decision keeps them away, too.
        sql`${memberships.suspendedAt} is distinct from ${memberships.leavingAt}`,
      ),
    );
  return row ? { memberId: row.memberId, until: row.until, isClosed: row.closedAt !== null } : null;
}
