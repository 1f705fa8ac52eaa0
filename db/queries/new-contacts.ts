import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { exchanges } from "#db/schema/exchanges.ts";

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
