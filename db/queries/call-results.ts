import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { CallResult } from "#lib/calls/call-result.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { idList, wordList } from "./id-list.ts";

/** `categories`: those in which an offer counts. `until`: what happens later is not put down to the call. */
type Measured = {
  cityId: string;
  callId: string;
  category: CategoryKey;
  categories: readonly CategoryKey[];
  quartierIds: readonly string[];
  until: Date;
};

/** What came of a call so far, from what is kept; what was erased meanwhile does not count. */
export async function measureCall(db: Db, measured: Measured): Promise<CallResult> {
  const { cityId, callId, category, categories, quartierIds, until } = measured;
  const end = sql`${until.toISOString()}::timestamptz`;
  const [row] = await db.execute<CallResult>(sql`
    with asked as (
      select member_id, asked_at, answer from call_recipients where city_id = ${cityId} and call_id = ${callId}
    ),
    helps as (
      select e.id, e.helper_id from asked a
      join exchanges e on e.city_id = ${cityId} and e.helper_id = a.member_id and e.status = 'done'
        and e.ended_at >= a.asked_at and e.ended_at < ${end}
      join listings l on l.city_id = ${cityId} and l.id = coalesce(e.request_id, e.offer_id)
        and l.category = ${category} and l.quartier_id = any(${idList(quartierIds)})
    )
    select
      count(*)::int as asked,
      count(*) filter (where a.answer is not null or n.read_at is not null)::int as seen,
      count(*) filter (where a.answer = 'yes')::int as yes,
      count(*) filter (where a.answer = 'no')::int as no,
      (
        select count(distinct l.id)::int from asked o
        join listings l on l.city_id = ${cityId} and l.author_id = o.member_id and l.kind = 'offer'
          and l.category::text = any(${wordList(categories)})
        join listing_events v on v.city_id = ${cityId} and v.listing_id = l.id
          and v.action in ('publish', 'approve', 'resume', 'reopen', 'renew') and v.at >= o.asked_at and v.at < ${end}
      ) as offers,
      (select count(*)::int from helps) as helps,
      (select count(distinct helper_id)::int from helps) as helpers
    from asked a
    left join notifications n on n.city_id = ${cityId} and n.business_key = 'call:' || ${callId}::text || ':' || a.member_id`);
  return row ?? { asked: 0, seen: 0, yes: 0, no: 0, offers: 0, helps: 0, helpers: 0 };
}
