import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { listings } from "#db/schema/listings.ts";
import type { Outcome } from "#lib/exchanges/outcome.ts";
import type { RequestFacts } from "#lib/exchanges/request-outcome.ts";
import type { ListingStatus } from "#lib/listings/listing-status.ts";

type OfRequests = { cityId: string; ids: readonly string[] };

/** A request that the transaction holds, as it is now, with what its exchanges and invitations tell of it. */
export type ToldRequest = RequestFacts & { id: string; status: ListingStatus };

const exchangeOf = (condition: string) => sql<boolean>`exists (
    select from exchanges as e where e.city_id = ${listings.cityId} and e.request_id = ${listings.id} and ${sql.raw(condition)}
  )`;

/** Somebody was asked, or proposed, and did not answer that they cannot. */
const hoped = sql<boolean>`(
  ${exchangeOf("e.outcome is distinct from 'nobody_available'")}
  or exists (
    select from invitations as i where i.city_id = ${listings.cityId} and i.request_id = ${listings.id}
      and (i.answer is null or i.answer not in ('not_this_time', 'not_this_kind'))
  )
)`;

/** What is known of some requests of a city; the offers among them are left out. The caller holds them. */
export async function listRequestFacts(tx: Db, { cityId, ids }: OfRequests): Promise<ToldRequest[]> {
  if (ids.length === 0) return [];
  return tx
    .select({
      id: listings.id,
      status: listings.status,
      outcome: listings.outcome,
      done: exchangeOf("e.status = 'done'"),
      agreed: exchangeOf("e.status = 'accepted'"),
      hoped,
    })
    .from(listings)
    .where(and(eq(listings.cityId, cityId), eq(listings.kind, "request"), inArray(listings.id, [...ids])));
}

/** Notes what became of some requests that the transaction holds. */
export async function writeRequestOutcome(tx: Db, { cityId, ids }: OfRequests, outcome: Outcome | null): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(listings)
    .set({ outcome })
    .where(
      and(
        eq(listings.cityId, cityId),
        inArray(listings.id, [...ids]),
        eq(listings.kind, "request"),
        sql`${listings.outcome} is distinct from ${outcome}::outcome`,
      ),
    );
}
