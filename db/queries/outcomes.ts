import { and, count, eq, gte, isNotNull, lt } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { listings } from "#db/schema/listings.ts";
import { OUTCOMES, type Outcome } from "#lib/exchanges/outcome.ts";

type Period = { cityId: string; since: Date; until: Date };
export type OutcomeCounts = Record<Outcome, { requests: number; exchanges: number }>;

/**
 * What became of the requests and of the exchanges of a city that ended from `since` on and before `until`, by outcome. A
 * request counts when it last changed its state; one that goes on, or whose agreed help nobody spoke of yet, does not.
 */
export async function countOutcomes(db: Db, { cityId, since, until }: Period): Promise<OutcomeCounts> {
  const requests = await db
    .select({ outcome: listings.outcome, n: count() })
    .from(listings)
    .where(
      and(
        eq(listings.cityId, cityId),
        isNotNull(listings.outcome),
        gte(listings.updatedAt, since),
        lt(listings.updatedAt, until),
      ),
    )
    .groupBy(listings.outcome);
  const ended = await db
    .select({ outcome: exchanges.outcome, n: count() })
    .from(exchanges)
    .where(and(eq(exchanges.cityId, cityId), gte(exchanges.endedAt, since), lt(exchanges.endedAt, until)))
    .groupBy(exchanges.outcome);
  const numberOf = (rows: typeof ended, outcome: Outcome) => rows.find((row) => row.outcome === outcome)?.n ?? 0;
  const counts = OUTCOMES.map((outcome) => [
    outcome,
    { requests: numberOf(requests, outcome), exchanges: numberOf(ended, outcome) },
  ]);
  return Object.fromEntries(counts) as OutcomeCounts;
}
