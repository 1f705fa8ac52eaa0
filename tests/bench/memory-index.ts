import { around, distance } from "geokdbush";
import KDBush from "kdbush";
import type postgres from "postgres";
import { branchesOf, cutToLimit } from "#db/queries/candidate-branches.ts";
import type { Anchor } from "#db/queries/candidate-rules.ts";
import { CATEGORIES } from "#lib/catalogue/categories.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { capacityLeft } from "#lib/exchanges/week.ts";
import type { Part } from "#lib/listings/availability.ts";
import type { Kind, Urgency } from "#lib/listings/listing.ts";
import { askedSlots } from "#lib/matching/asked-slots.ts";
import type { Moment } from "#lib/matching/moment.ts";

/** What the rules need of an open listing of somebody who may take part. */
type Item = {
  id: string;
  authorId: string;
  kind: Kind;
  category: CategoryKey;
  remote: boolean;
  asked: number;
  equipment: string[];
  radiusM: number;
  capacityLeft: number;
  verified: boolean;
  lng: number;
  lat: number;
};

type Row = Omit<Item, "asked" | "capacityLeft"> & {
  urgency: Urgency;
  neededOn: string | null;
  neededPart: Part | null;
  availability: number;
  capacity: number | null;
  used: number;
};

type Shelf = { index: KDBush; items: Item[] };

/** Metres are those of the application, a little more than those of the library. */
const EARTH_RATIO = 6_371_008.8 / 6_371_000;

export type MemoryIndex = {
  size: number;
  /** What `selectNearest` answers, as ids and metres. */
  nearest: (anchor: Anchor, moment: Moment, limit: number) => { id: string; metres: number }[];
};

async function readItems(sql: postgres.Sql, moment: Moment): Promise<Item[]> {
  const items: Item[] = [];
  const rows = sql<Row[]>`
    select l.id, l.author_id as "authorId", l.kind, l.category, l.remote, l.urgency, l.needed_on::text as "neededOn",
      l.needed_part as "neededPart", l.availability, l.equipment::text[] as equipment, l.radius_m as "radiusM", l.capacity,
      m.verified_helper_at is not null as verified, l.cell_centre[0] as lng, l.cell_centre[1] as lat,
      coalesce(e.used, 0) as used
    from listings l join memberships m on m.city_id = l.city_id and m.id = l.author_id
    left join (
      select offer_id, count(*)::int as used from exchanges
      where status in ('accepted', 'done') and week = date_trunc('week', ${moment.today.date}::date)::date group by 1
    ) e on e.offer_id = l.id
    where l.status = 'published' and l.expires_at > ${moment.now.toISOString()}::timestamptz and m.suspended_at is null`;
  for await (const batch of rows.cursor(20_000)) {
    for (const { urgency, neededOn, neededPart, availability, capacity, used, ...row } of batch) {
      const asked =
        row.kind === "request" ? askedSlots({ urgency, neededOn, neededPart, availability }, moment) : availability;
      items.push({ ...row, asked, capacityLeft: capacityLeft({ capacity, used }) });
    }
  }
  return items;
}

function shelve(items: readonly Item[]): Map<string, Shelf> {
  const groups = Map.groupBy(items, ({ kind, category }) => `${kind} ${category}`);
  return new Map(
    [...groups].map(([key, of]) => {
      const index = new KDBush(of.length);
      for (const { lng, lat } of of) index.add(lng, lat);
      return [key, { index: index.finish(), items: of }];
    }),
  );
}

async function readBlocked(sql: postgres.Sql): Promise<(one: string, other: string) => boolean> {
  const rows = await sql<{ pair: string }[]>`select blocker_id || ' ' || blocked_id as pair from blocks`;
  const pairs = new Set(rows.map(({ pair }) => pair));
  return (one, other) => pairs.has(`${one} ${other}`) || pairs.has(`${other} ${one}`);
}

/** The open listings of a city in the memory of this process, by kind and category, with the same rules in TypeScript. */
export async function memoryIndex(sql: postgres.Sql, moment: Moment): Promise<MemoryIndex> {
  const items = await readItems(sql, moment);
  const shelves = shelve(items);
  const blocked = await readBlocked(sql);
  const nearest: MemoryIndex["nearest"] = (anchor, at, limit) => {
    const { x: lng, y: lat } = anchor.cellCentre;
    const isRequest = anchor.kind === "request";
    const mask = isRequest ? askedSlots(anchor, at) : anchor.availability;
    const metresTo = (item: Item) => distance(lng, lat, item.lng, item.lat) * 1000 * EARTH_RATIO;
    if (!isRequest && capacityLeft(anchor) < 1) return [];
    const keeps = (item: Item) =>
      item.authorId !== anchor.authorId &&
      (mask === 0 || item.asked === 0 || (mask & item.asked) !== 0) &&
      (isRequest
        ? item.capacityLeft > 0 &&
          (item.verified || !CATEGORIES[anchor.category].sensitive) &&
          anchor.equipment.every((needed) => item.equipment.includes(needed))
        : item.equipment.every((needed) => (anchor.equipment as string[]).includes(needed))) &&
      !blocked(item.authorId, anchor.authorId);
    const inReach = (item: Item) => metresTo(item) <= (isRequest ? item.radiusM : anchor.radiusM);
    const found = branchesOf(anchor, limit).flatMap(({ category, remote, share }) => {
      const shelf = shelves.get(`${isRequest ? "offer" : "request"} ${category}`);
      if (!shelf) return [];
      const fits = (at: number) => {
        const item = shelf.items[at] as Item;
        return keeps(item) && (remote ? item.remote : inReach(item));
      };
      const reach = remote || isRequest ? Number.POSITIVE_INFINITY : anchor.radiusM / 1000;
      return around(shelf.index, lng, lat, share, reach, fits).map((at) => shelf.items[at] as Item);
    });
    const rows = found.map((item) => ({ id: item.id, category: item.category, metres: metresTo(item) }));
    return cutToLimit(
      rows.sort((a, b) => a.metres - b.metres || (a.id < b.id ? -1 : 1)),
      anchor.category,
      limit,
    );
  };
  return { size: items.length, nearest };
}
