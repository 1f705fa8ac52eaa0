import { and, asc, eq, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { exchanges } from "#db/schema/exchanges.ts";

/** What goes on for a member, with the act by which they end it. */
export async function listGoingOnIds(
  db: Db,
  { cityId, memberId }: { cityId: string; memberId: string },
): Promise<{ id: string; action: "cancel" | "withdraw" | "decline" }[]> {
  const isHelper = eq(exchanges.helperId, memberId);
  const proposed = sql`(${exchanges.proposedBy} = 'helper') = (${isHelper})`;
  return db
    .select({
      id: exchanges.id,
      action: sql<"cancel" | "withdraw" | "decline">`case
        when ${exchanges.status} = 'accepted' then 'cancel' when ${proposed} then 'withdraw' else 'decline' end`,
    })
    .from(exchanges)
    .where(
      and(
        eq(exchanges.cityId, cityId),
        or(isHelper, eq(exchanges.beneficiaryId, memberId)),
        sql`${exchanges.status} in ('proposed', 'accepted')`,
      ),
    )
    .orderBy(asc(exchanges.createdAt), asc(exchanges.id));
}
