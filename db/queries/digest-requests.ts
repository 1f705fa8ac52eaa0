import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { idList } from "./id-list.ts";

type Readers = { cityId: string; memberIds: readonly string[]; now: Date };

/** Invitations that may still wait for a digest were sent since. */
const INVITED_DAYS = 40;

/**
 * The open requests that some members could answer, at most `most` for each, by member: those that they were asked for and
 * that waited for the digest, then those that their open offers fit, the best first. Without what they refused, answered,
 * were told of, do not want to hear of, and without those of anybody with whom they have a block.
 */
export async function listRequestsToTell(
  db: Db,
  { cityId, memberIds, now, most }: Readers & { most: number },
): Promise<Map<string, string[]>> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const members = idList(memberIds);
  const rows = await db.execute<{ member_id: string; request_id: string }>(sql`
    with asked as (
      select i.helper_id as member_id, i.request_id, 0 as tier, i.score
      from invitations i
      join notifications n on n.city_id = i.city_id and n.business_key = 'invitation:' || i.id and n.in_digest
      where i.city_id = ${cityId} and i.helper_id = any(${members}) and i.sent_at > ${at} - make_interval(days => ${INVITED_DAYS})
        and (i.answer is null or i.answer in ('expired', 'withdrawn'))
    ), matched as (
      select o.author_id as member_id, m.request_id, 1 as tier, max(m.score) as score
      from listings o join matches m on m.city_id = o.city_id and m.offer_id = o.id
      where o.city_id = ${cityId} and o.author_id = any(${members}) and o.kind = 'offer' and o.status = 'published'
        and o.expires_at > ${at} and m.declined_at is null
      group by 1, 2
    ), declined as (
      select o.author_id as member_id, m.request_id
      from listings o join matches m on m.city_id = o.city_id and m.offer_id = o.id and m.declined_at is not null
      where o.city_id = ${cityId} and o.author_id = any(${members}) and o.kind = 'offer'
    ), found as (
      select * from asked
      union all
      select * from matched where not exists (
        select from invitations i
        where i.city_id = ${cityId} and i.request_id = matched.request_id and i.helper_id = matched.member_id
      )
    )
    select member_id, request_id from (
      select f.member_id, f.request_id, f.tier, f.score,
        row_number() over (partition by f.member_id order by f.tier, f.score desc, r.published_at desc, r.id) as place
      from found f
      join listings r on r.city_id = ${cityId} and r.id = f.request_id
      where r.status = 'published' and r.expires_at > ${at} and r.author_id <> f.member_id
        and (select a.suspended_at is null from memberships a where a.city_id = ${cityId} and a.id = r.author_id)
        and not exists (select from digest_items d where d.city_id = ${cityId} and d.member_id = f.member_id
          and d.item in ('request:' || r.id, 'alert:' || r.id))
        and not exists (select from blocks b where b.city_id = ${cityId}
          and ((b.blocker_id = f.member_id and b.blocked_id = r.author_id)
            or (b.blocker_id = r.author_id and b.blocked_id = f.member_id)))
        and not exists (select from muted_categories c where c.city_id = ${cityId} and c.member_id = f.member_id
          and c.category = r.category)
        and not exists (select from exchanges e where e.city_id = ${cityId} and e.request_id = r.id
          and e.helper_id = f.member_id)
        and not exists (select from dispatches s where s.city_id = ${cityId} and s.request_id = r.id and s.state = 'helped')
        and not exists (select from declined x where x.member_id = f.member_id and x.request_id = r.id)
    ) as ranked
    where place <= ${most}
    order by member_id, place`);
  const found = new Map<string, string[]>();
  for (const { member_id, request_id } of rows) found.set(member_id, [...(found.get(member_id) ?? []), request_id]);
  return found;
}

/** Which of some members have an open offer. */
export async function listOfferers(db: Db, { cityId, memberIds, now }: Readers): Promise<ReadonlySet<string>> {
  const rows = await db.execute<{ author_id: string }>(sql`
    select distinct author_id from listings
    where city_id = ${cityId} and author_id = any(${idList(memberIds)}) and kind = 'offer' and status = 'published'
      and expires_at > ${now.toISOString()}::timestamptz`);
  return new Set(rows.map(({ author_id }) => author_id));
}
