/*
 * Where the index `listings_near` looks for candidates: one walk from the cell of the anchor outwards for each close
 * category, and, when the anchor can be done at a distance, a second one without a radius among listings that can, too.
 * Each walk stops at its own share, so that a close category next door does not crowd out the same one further off.
 */
import { type SQL, sql } from "drizzle-orm";
import { listings } from "#db/schema/listings.ts";
import { CATEGORIES, closeCategories } from "#lib/catalogue/categories.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { capacityLeft } from "#lib/exchanges/week.ts";
import { SLOTS } from "#lib/listings/availability.ts";
import { askedSlots } from "#lib/matching/asked-slots.ts";
import type { Moment } from "#lib/matching/moment.ts";
import { type Anchor, withinRadius } from "./candidate-rules.ts";

/** The longest radius of the table. */
const MAX_RADIUS_M = 20_000;
/** Less than the metres of a degree of latitude, so that a box holds the whole circle. */
const METRES_PER_DEGREE = 111_000;
/** Of what is looked for, close categories together get this much at most. */
const CLOSE_SHARE = 0.4;

/** One walk: its category, whether it is the one without a radius, and how many it gives at most. */
export type Branch = { category: CategoryKey; remote: boolean; share: number };

type WalkedFrom = Pick<Anchor, "kind" | "category" | "remote" | "verifiedHelperAt" | "capacity" | "used">;

/** The walks that find `limit` candidates for an anchor: none for a full offer, none where a helper must be verified. */
export function branchesOf(
  { kind, category, remote, verifiedHelperAt, ...offer }: WalkedFrom,
  limit: number,
): Branch[] {
  if (kind === "offer" && capacityLeft(offer) < 1) return [];
  const open = closeCategories(category).filter(
    (key) => kind === "request" || verifiedHelperAt !== null || !CATEGORIES[key].sensitive,
  );
  const close = open.filter((key) => key !== category).length;
  // Twice its part, because most of them have less to give: the cut keeps the whole to the share.
  const closeShare = Math.ceil((2 * limit * CLOSE_SHARE) / Math.max(1, close));
  return (remote ? [false, true] : [false]).flatMap((remote) =>
    open.map((key) => ({ category: key, remote, share: key === category ? limit : closeShare })),
  );
}

/**
 * At most `limit` of what the walks found, given nearest first and kept so, each once: close categories together keep
 * their share if they need it, and the same category has the rest.
 */
export function cutToLimit<Row extends { id: string; category: CategoryKey }>(
  found: readonly Row[],
  wanted: CategoryKey,
  limit: number,
): Row[] {
  const rows = [...new Map(found.map((row) => [row.id, row])).values()];
  const same = rows.filter(({ category }) => category === wanted).length;
  let closeLeft = Math.max(limit - same, Math.floor(limit * CLOSE_SHARE));
  let sameLeft = limit - Math.min(closeLeft, rows.length - same);
  return rows.filter(({ category }) => (category === wanted ? sameLeft-- > 0 : closeLeft-- > 0));
}

/** Words of `listings.traits` that every candidate has: necessary, while the rules alone say what is sufficient. */
function neededTraits(anchor: Anchor, moment: Moment): string[] {
  const isRequest = anchor.kind === "request";
  const mask = isRequest ? askedSlots(anchor, moment) : anchor.availability;
  const slots = SLOTS.flatMap((_, bit) => (mask & (1 << bit) ? [`s${bit}`] : []));
  return [
    ...(isRequest ? anchor.equipment : []),
    ...(isRequest && CATEGORIES[anchor.category].sensitive ? ["verified"] : []),
    ...(mask === 0 ? [] : [`(${["any", ...slots].join("|")})`]),
  ];
}

/** A word that no listing has: its absence is true of all. */
const ALL = "!none";

/** A box on the map around the cell of the anchor that holds every place within so many metres. */
function boxAround({ cellCentre: { x, y } }: Anchor, metres: number): SQL {
  const lat = metres / METRES_PER_DEGREE;
  const lng = lat / Math.cos(((Math.abs(y) + lat) * Math.PI) / 180);
  return sql`box(public.on_map(point(${x - lng}, ${y - lat})), public.on_map(point(${x + lng}, ${y + lat})))`;
}

const EVERYWHERE = sql`box(point(-1000, -1000), point(1000, 1000))`;

const arrayOf = (items: readonly (string | number | boolean)[]) => `{${items.map((item) => `"${item}"`).join(",")}}`;

/** The walks as a table `branch`. How many they are is in the text, for the planner; what they are is in parameters. */
export function branchTable(anchor: Anchor, moment: Moment, branches: readonly Branch[]): SQL {
  const words = neededTraits(anchor, moment);
  const traits = branches.map(({ remote }) => (remote ? [...words, "remote"] : words).join("&") || ALL);
  const near = boxAround(anchor, anchor.kind === "request" ? MAX_RADIUS_M : anchor.radiusM);
  return sql`(
    select category, remote, share, words::tsquery as traits, case when remote then ${EVERYWHERE} else ${near} end as area
    from unnest(
      ${arrayOf(branches.map(({ category }) => category))}::category[],
      ${arrayOf(branches.map(({ remote }) => remote))}::boolean[],
      ${arrayOf(branches.map(({ share }) => share))}::int[],
      ${arrayOf(traits)}::text[]
    ) as walk(category, remote, share, words)
    limit ${sql`${branches.length}`.inlineParams()}
  ) as branch`;
}

/** A listing belongs to the walk `branch`, by the parts of the index that the walk names. */
export function inBranch(anchor: Anchor): SQL {
  return sql`${listings.category} = branch.category and ${listings.traits} @@ branch.traits
    and public.on_map(${listings.cellCentre}) <@ branch.area and (branch.remote or ${withinRadius(anchor)})`;
}

/** The order of the walks: distance on the map, where lengths within a city are in proportion to metres within 0.5 %. */
export function outwards({ cellCentre: { x, y } }: Anchor): SQL {
  return sql`public.on_map(${listings.cellCentre}) <-> public.on_map(point(${x}, ${y}))`;
}
