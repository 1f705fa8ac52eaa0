import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import type { OwnThing } from "#lib/notifications/digest-choice.ts";
import { idList } from "./id-list.ts";

type Members = { cityId: string; memberIds: readonly string[]; now: Date };
type Row = Record<"member_id" | "item" | "about" | "name" | "title" | "id", string> & {
  starts_at: Date | string | null;
};

function byMember(rows: readonly Row[]): Map<string, OwnThing[]> {
  const found = new Map<string, OwnThing[]>();
  for (const { member_id, starts_at, about, ...thing } of rows) {
    const startsAt = starts_at === null ? null : new Date(starts_at);
    const own = found.get(member_id) ?? [];
    found.set(member_id, own);
    own.push({ ...thing, about: about as OwnThing["about"], startsAt });
  }
  return found;
}

/**
 * What goes on with somebody else, by member: proposals that wait for their answer, times to agree, meetings that come
 * within some days. Not what they were told in this state, not what they left, nobody with whom they have a block.
 */
export async function listOwnExchanges(
  db: Db,
  { cityId, memberIds, now, meetingDays }: Members & { meetingDays: number },
): Promise<Map<string, OwnThing[]>> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const members = idList(memberIds);
  const rows = await db.execute<Row>(sql`
    with mine as (
      select helper_id as member_id, beneficiary_id as other_id, 'helper'::exchange_party as me, id, conversation_id, status,
        proposed_by, expires_at
      from exchanges where city_id = ${cityId} and helper_id = any(${members}) and status in ('proposed', 'accepted')
      union all
      select beneficiary_id, helper_id, 'beneficiary'::exchange_party, id, conversation_id, status, proposed_by, expires_at
      from exchanges where city_id = ${cityId} and beneficiary_id = any(${members}) and status in ('proposed', 'accepted')
    ), things as (
      select mine.*, case
        when mine.status = 'proposed' and mine.proposed_by <> me and mine.expires_at > ${at} then 'proposal'
        when mine.status = 'accepted' and agreed.starts_at > ${at}
          and agreed.starts_at < ${at} + make_interval(days => ${meetingDays}) then 'meeting'
        when mine.status = 'accepted' and agreed.id is null and coalesce(asked.proposed_by <> me, true) then 'timeToAgree'
      end as about, agreed.id as agreed_id, agreed.starts_at, asked.id as asked_id
      from mine
      left join appointments agreed on agreed.city_id = ${cityId} and agreed.exchange_id = mine.id and agreed.state = 'agreed'
      left join appointments asked on asked.city_id = ${cityId} and asked.exchange_id = mine.id and asked.state = 'proposed'
    ), named as (
      select *, case about
        when 'proposal' then 'exchange:' || id || ':proposed'
        when 'meeting' then 'meeting:' || agreed_id
        else 'exchange:' || id || ':time:' || coalesce(asked_id::text, 'none')
      end as item
      from things where about is not null
    )
    select named.member_id, item, about, other.first_name as name, talk.title, named.id,
      case about when 'meeting' then starts_at end as starts_at
    from named
    join conversations talk on talk.city_id = ${cityId} and talk.id = named.conversation_id
    join conversation_members place on place.city_id = ${cityId} and place.conversation_id = talk.id
      and place.member_id = named.member_id and place.left_at is null
    join memberships other on other.city_id = ${cityId} and other.id = named.other_id and other.suspended_at is null
    where not exists (select from digest_items d
        where d.city_id = ${cityId} and d.member_id = named.member_id and d.item = named.item)
      and not exists (select from blocks b where b.city_id = ${cityId}
        and ((b.blocker_id = named.member_id and b.blocked_id = named.other_id)
          or (b.blocker_id = named.other_id and b.blocked_id = named.member_id)))`);
  return byMember(rows);
}

/**
 * What of their listings waits, by member: requests that have been on line for some days without any help, and offers that
 * are paused. Not what they were told in this state.
 */
export async function listOwnListings(
  db: Db,
  { cityId, memberIds, now, waitingDays }: Members & { waitingDays: number },
): Promise<Map<string, OwnThing[]>> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const rows = await db.execute<Row>(sql`
    with waiting as (
      select author_id as member_id, l.id, title, case kind when 'request' then 'requestWaiting' else 'offerPaused' end as about,
        case kind when 'request' then 'listing:' || l.id || ':waiting' else 'listing:' || l.id || ':paused:' || coalesce((
          select to_char(max(e.at) at time zone 'UTC', 'YYYYMMDDHH24MISS') from listing_events e
          where e.city_id = ${cityId} and e.listing_id = l.id and e.to_status = 'paused'
        ), '') end as item
      from listings l
      where l.city_id = ${cityId} and author_id = any(${idList(memberIds)}) and (
        (kind = 'offer' and status = 'paused')
        or (kind = 'request' and status = 'published' and expires_at > ${at}
          and published_at < ${at} - make_interval(days => ${waitingDays})
          and not exists (select from exchanges e where e.city_id = ${cityId} and e.request_id = l.id
            and e.status in ('proposed', 'accepted'))
          and not exists (select from dispatches s where s.city_id = ${cityId} and s.request_id = l.id and s.state = 'helped'))
      )
    )
    select member_id, item, about, '' as name, title, id, null as starts_at from waiting
    where not exists (select from digest_items d
      where d.city_id = ${cityId} and d.member_id = waiting.member_id and d.item = waiting.item)`);
  return byMember(rows);
}
