import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { invitations } from "#db/schema/invitations.ts";
import { listings } from "#db/schema/listings.ts";
import type { Outcome } from "#lib/exchanges/outcome.ts";
import type { RequestFacts } from "#lib/exchanges/request-outcome.ts";
import type { ListingStatus } from "#lib/listings/listing-status.ts";

type OfRequests = { cityId: string; ids: readonly string[] };

/** A request that the transaction holds, as it is now, with what its exchanges and invitations tell of it. */
export type ToldRequest = RequestFacts & { id: string; status: ListingStatus };

const ofRequest = sql`e.city_id = ${listings.cityId} and e.request_id = ${listings.id}`;
const hasExchange = (condition: SQL) =>
  sql<boolean>`exists (select from ${exchanges} as e where ${ofRequest} and ${condition})`;

/** Somebody was asked, or proposed, and did not answer that they cannot. */
const hoped = sql<boolean>`(
  ${hasExchange(sql`e.outcome is distinct from 'nobody_available'`)}
  or exists (
    select from ${invitations} as e where ${ofRequest}
      and (e.answer is null or e.answer not in ('not_this_time', 'not_this_kind'))
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
      done: hasExchange(sql`e.status = 'done'`),
      agreed: hasExchange(sql`e.status = 'accepted'`),
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
