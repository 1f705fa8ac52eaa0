import { sql } from "drizzle-orm";
import { cases } from "#db/schema/cases.ts";

/**
 * Whether the one who is kept from a case decided before what it is to judge once more: first, or by setting a restriction aside
 * that who had reported wants back.
 */
export const deciderIsKeptAway = sql`exists (
  select 1 from appeals a
  where a.city_id = ${cases.cityId}
    and (a.id = ${cases.appealId} or exists (
      select 1 from reports r
      where r.city_id = a.city_id and r.id = a.report_id and r.case_id = ${cases.id}
    ))
    and (a.first_decider_id = ${cases.excludedId} or exists (
      select 1 from appeals b
      where b.city_id = a.city_id and b.decision_id = a.decision_id and b.outcome = 'reversed'
        and b.appellant = 'author' and b.decided_by = ${cases.excludedId}
    ))
)`;
