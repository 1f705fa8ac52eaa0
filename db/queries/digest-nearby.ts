import { sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { CATEGORIES } from "#lib/catalogue/categories.ts";
import { CATEGORY_KEYS, type CategoryKey } from "#lib/catalogue/category-key.ts";
import { type Cell, cellCentre } from "#lib/geo/cell.ts";
import type { NearbyRequest } from "#lib/notifications/digest-choice.ts";
import { idList, wordList } from "./id-list.ts";

/** For anybody, verified or not. */
const OPEN_CATEGORIES = CATEGORY_KEYS.filter((key) => !CATEGORIES[key].sensitive);

/** A request near a cell; its words are there where they may say that it is not for everybody. */
export type FoundNearby = NearbyRequest & { category: CategoryKey; title: string | null; body: string | null };

type Nearby = { cityId: string; cells: readonly Cell[]; since: Date; now: Date; limit: number };

/**
 * The open requests that are nearest to each of some cells and were published since a moment, by the distance between
 * centres of cells, the latest first at the same distance. None of a sensitive category, none that has its help.
 */
export async function listNearbyRequests(
  db: Db,
  { cityId, cells, since, now, limit }: Nearby,
): Promise<Map<Cell, FoundNearby[]>> {
  const found = new Map<Cell, FoundNearby[]>(cells.map((cell) => [cell, []]));
  if (cells.length === 0) return found;
  const places = JSON.stringify(cells.map((cell) => ({ cell, ...cellCentre(cell) })));
  const rows = await db.execute<{ cell: Cell } & FoundNearby>(sql`
    select place.cell, near.id, near.author_id as "authorId", near.category,
      case when near.category = 'other' then near.title end as title, case when near.category = 'other' then near.body end as body
    from json_to_recordset(${places}::text::json) as place (cell text, lng float8, lat float8)
    cross join lateral (
      select l.id, l.author_id, l.category, l.title, l.body,
        public.on_map(l.cell_centre) <-> public.on_map(point(place.lng, place.lat)) as distance, l.published_at
      from listings l
      join memberships a on a.city_id = l.city_id and a.id = l.author_id
      where l.city_id = ${cityId} and l.kind = 'request' and l.status = 'published'
        and l.category = any(${wordList(OPEN_CATEGORIES)}::category[])
        and l.expires_at > ${now.toISOString()}::timestamptz and l.published_at > ${since.toISOString()}::timestamptz
        and a.suspended_at is null
        and not exists (select from dispatches s where s.city_id = l.city_id and s.request_id = l.id and s.state = 'helped')
      order by distance, l.published_at desc, l.id
      limit ${limit}
    ) as near
    order by place.cell, near.distance, near.published_at desc, near.id`);
  for (const { cell, ...request } of rows) found.get(cell)?.push(request);
  return found;
}

type Members = { cityId: string; memberIds: readonly string[] };

/**
 * What keeps requests near them from some members, by member, as `Exclusions` has it: what they were told since a moment,
 * were asked, answered or refused, the authors with whom they have a block, the categories that they do not want.
 */
export async function listExclusions(
  db: Db,
  { cityId, memberIds, since }: Members & { since: Date },
): Promise<Map<string, Set<string>>> {
  const members = idList(memberIds);
  const rows = await db.execute<{ member_id: string; reason: string }>(sql`
    select member_id, regexp_replace(item, '^alert:', 'request:') as reason from digest_items
    where city_id = ${cityId} and member_id = any(${members}) and sent_at > ${since.toISOString()}::timestamptz
      and item ~ '^(request|alert):'
    union all
    select helper_id, 'request:' || request_id from invitations
    where city_id = ${cityId} and helper_id = any(${members})
    union all
    select helper_id, 'request:' || request_id from exchanges
    where city_id = ${cityId} and helper_id = any(${members}) and request_id is not null
    union all
    select o.author_id, 'request:' || m.request_id
    from listings o join matches m on m.city_id = o.city_id and m.offer_id = o.id and m.declined_at is not null
    where o.city_id = ${cityId} and o.author_id = any(${members}) and o.kind = 'offer'
    union all
    select blocker_id, 'author:' || blocked_id from blocks where city_id = ${cityId} and blocker_id = any(${members})
    union all
    select blocked_id, 'author:' || blocker_id from blocks where city_id = ${cityId} and blocked_id = any(${members})
    union all
    select member_id, 'category:' || category from muted_categories
    where city_id = ${cityId} and member_id = any(${members})`);
  const exclusions = new Map<string, Set<string>>();
  for (const { member_id, reason } of rows) {
    const reasons = exclusions.get(member_id) ?? new Set();
    exclusions.set(member_id, reasons.add(reason));
  }
  return exclusions;
}
