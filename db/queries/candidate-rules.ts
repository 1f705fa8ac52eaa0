import { and, eq, exists, inArray, isNotNull, ne, not, notInArray, or, type SQL, sql } from "drizzle-orm";
import { alias, QueryBuilder } from "drizzle-orm/pg-core";
import { listings } from "#db/schema/listings.ts";
import { matches } from "#db/schema/matches.ts";
import { blocks, memberships } from "#db/schema/memberships.ts";
import { CATEGORIES, closeCategories } from "#lib/catalogue/categories.ts";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { capacityLeft, weekOfDate } from "#lib/exchanges/week.ts";
import { PARTS } from "#lib/listings/availability.ts";
import { askedSlots, todaySlots } from "#lib/matching/asked-slots.ts";
import type { HardRule } from "#lib/matching/hard-rules.ts";
import type { Moment } from "#lib/matching/moment.ts";
import type { FactRow } from "./candidate-facts.ts";
import { usedInWeek } from "./exchange-usage.ts";

export type Anchor = FactRow & { cityId: string };

const SENSITIVE = CATEGORY_KEYS.filter((key) => CATEGORIES[key].sensitive);
/** Radius of `lib/geo/point.ts`, in metres, so that both sides of the border agree. */
const EARTH_RADIUS_M = 6_371_008.8;
const METRES_PER_DEGREE = (EARTH_RADIUS_M * Math.PI) / 180;
const MAX_RADIUS_M = 20_000;
const BIT = sql.join(
  PARTS.map((part, bit) => sql`when ${part} then ${1 << bit}::int`),
  sql` `,
);

/** Metres from the anchor to a listing: the haversine of `lib/geo/point.ts`. */
export function metresFrom({ location }: Anchor): SQL<number> {
  const lng = sql`${listings.location}[0]`;
  const lat = sql`${listings.location}[1]`;
  return sql<number>`2 * ${EARTH_RADIUS_M}::float8 * asin(least(1, sqrt(
    sin(radians(${lat} - ${location.y}::float8) / 2) ^ 2
    + cos(radians(${location.y}::float8)) * cos(radians(${lat})) * sin(radians(${lng} - ${location.x}::float8) / 2) ^ 2
  )))`;
}

/** A box of degrees that holds every point at most `metres` away, for the index on places. */
function inBox({ location: { x, y } }: Anchor, metres: number): SQL {
  const lat = (metres / METRES_PER_DEGREE) * 1.001;
  const lng = lat / Math.cos(((Math.abs(y) + lat) * Math.PI) / 180);
  return sql`${listings.location} <@ box(point(${x - lng}, ${y - lat}), point(${x + lng}, ${y + lat}))`;
}

function reach(anchor: Anchor): SQL | undefined {
  const [box, radius] =
    anchor.kind === "request" ? [MAX_RADIUS_M, listings.radiusM] : [anchor.radiusM, sql`${anchor.radiusM}::int`];
  const near = and(inBox(anchor, box), sql`${metresFrom(anchor)} <= ${radius}`);
  return anchor.remote ? or(near, eq(listings.remote, true)) : near;
}

/** The slots that a request asks for, as `lib/matching/asked-slots.ts` has them. */
function askedMask(moment: Moment): SQL {
  const today = sql.join(
    PARTS.map((part) => sql`when ${part} then ${todaySlots(part, moment)}::int`),
    sql` `,
  );
  return sql`case ${listings.urgency}
    when 'today' then (case ${listings.neededPart} ${today} else ${todaySlots(null, moment)}::int end)
    when 'dated' then (case ${listings.neededPart} ${BIT} else 15 end) << (4 * (extract(isodow from ${listings.neededOn})::int - 1))
    else ${listings.availability} end`;
}

function slots(anchor: Anchor, moment: Moment): SQL {
  const mine = anchor.kind === "request" ? askedSlots(anchor, moment) : anchor.availability;
  const theirs = anchor.kind === "request" ? sql`${listings.availability}` : askedMask(moment);
  return mine === 0 ? sql`true` : sql`((${theirs}) = 0 or ((${theirs}) & ${mine}::int) <> 0)`;
}

function equipment({ kind, equipment: mine }: Anchor): SQL {
  const list = sql`${`{${mine.join(",")}}`}::equipment[]`;
  return kind === "request" ? sql`${list} <@ ${listings.equipment}` : sql`${listings.equipment} <@ ${list}`;
}

function verified(anchor: Anchor): SQL | undefined {
  if (anchor.kind === "request") {
    return CATEGORIES[anchor.category].sensitive ? isNotNull(memberships.verifiedHelperAt) : undefined;
  }
  return anchor.verifiedHelperAt ? undefined : notInArray(listings.category, SENSITIVE);
}

/** The author of a listing speaks none of the languages that the anchor names besides French. */
export function lacksLanguage({ languages }: Anchor): SQL {
  const named = languages.filter((language) => language !== "fr");
  if (named.length === 0) return sql`false`;
  return sql`not (${listings.languages} || ${memberships.languages}) && ${`{${named.join(",")}}`}::language[]`;
}

/** One of the two authors does not want to meet the other. */
export function blockedBetween({ cityId, authorId }: Anchor): SQL<boolean> {
  const one = and(eq(blocks.blockerId, authorId), eq(blocks.blockedId, listings.authorId));
  const other = and(eq(blocks.blockedId, authorId), eq(blocks.blockerId, listings.authorId));
  const query = new QueryBuilder().select({ one: sql`1` }).from(blocks);
  return exists(query.where(and(eq(blocks.cityId, cityId), or(one, other)))) as SQL<boolean>;
}

const declinedOffers = alias(listings, "declined_offers");

/** The helper said that the request is not for them, with this offer or another one of theirs. */
export function declinedBetween({ cityId, kind, id, authorId }: Anchor): SQL<boolean> {
  const query = new QueryBuilder({ casing: "snake_case" })
    .select({ one: sql`1` })
    .from(matches)
    .innerJoin(declinedOffers, and(eq(declinedOffers.cityId, matches.cityId), eq(declinedOffers.id, matches.offerId)));
  const pair =
    kind === "request"
      ? and(eq(matches.requestId, id), eq(declinedOffers.authorId, listings.authorId))
      : and(eq(matches.requestId, listings.id), eq(declinedOffers.authorId, authorId));
  return exists(query.where(and(eq(matches.cityId, cityId), isNotNull(matches.declinedAt), pair))) as SQL<boolean>;
}

/** The week that a moment is in, as a value of a query. */
export function theWeek({ today }: Moment): SQL {
  return sql`${weekOfDate(today.date)}::date`;
}

function capacityKept(anchor: Anchor, moment: Moment): SQL {
  if (anchor.kind === "request") return sql`${listings.capacity} > ${usedInWeek(theWeek(moment))}`;
  return capacityLeft(anchor) >= 1 ? sql`true` : sql`false`;
}

/** The hard rules of `lib/matching/hard-rules.ts` in SQL: each says that a listing keeps the rule with the anchor. */
export function rulesKept(anchor: Anchor, moment: Moment): Record<HardRule, SQL | undefined> {
  return {
    "category-unrelated": inArray(listings.category, closeCategories(anchor.category)),
    "same-person": ne(listings.authorId, anchor.authorId),
    "sensitive-needs-verified": verified(anchor),
    equipment: equipment(anchor),
    "slots-incompatible": slots(anchor, moment),
    "out-of-radius": reach(anchor),
    "no-capacity": capacityKept(anchor, moment),
    blocked: not(blockedBetween(anchor)),
    declined: not(declinedBetween(anchor)),
  };
}
