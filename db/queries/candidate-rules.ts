import { and, eq, inArray, isNotNull, ne, not, notInArray, or, type SQL, sql } from "drizzle-orm";
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
const BIT = sql.join(
  PARTS.map((part, bit) => sql`when ${part} then ${1 << bit}::int`),
  sql` `,
);

/** Metres from the cell of the anchor to that of a listing: the haversine of `lib/geo/point.ts`. */
export function metresFrom({ cellCentre: { x, y } }: Anchor): SQL<number> {
  const lng = sql`${listings.cellCentre}[0]`;
  const lat = sql`${listings.cellCentre}[1]`;
  return sql<number>`2 * ${EARTH_RADIUS_M}::float8 * asin(least(1, sqrt(
    sin(radians(${lat} - ${y}::float8) / 2) ^ 2
    + cos(radians(${y}::float8)) * cos(radians(${lat})) * sin(radians(${lng} - ${x}::float8) / 2) ^ 2
  )))`;
}

/** The helper goes that far: the radius of the offer, whichever of the two it is. */
export function withinRadius(anchor: Anchor): SQL {
  return sql`${metresFrom(anchor)} <= ${anchor.kind === "request" ? listings.radiusM : sql`${anchor.radiusM}::int`}`;
}

function reach(anchor: Anchor): SQL | undefined {
  const near = withinRadius(anchor);
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
  return sql`(${mine}::int = 0 or (${theirs}) = 0 or ((${theirs}) & ${mine}::int) <> 0)`;
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

/** One of the two authors does not want to meet the other. Asked once of a query, not of each of its rows. */
export function blockedBetween({ cityId, authorId }: Anchor): SQL<boolean> {
  const other = sql`case when ${blocks.blockerId} = ${authorId} then ${blocks.blockedId} else ${blocks.blockerId} end`;
  const query = new QueryBuilder({ casing: "snake_case" }).select({ other }).from(blocks);
  const involved = or(eq(blocks.blockerId, authorId), eq(blocks.blockedId, authorId));
  return inArray(listings.authorId, query.where(and(eq(blocks.cityId, cityId), involved))) as SQL<boolean>;
}

const declinedOffers = alias(listings, "declined_offers");

/** The helper said that the request is not for them, with this offer or another one of theirs. */
export function declinedBetween({ cityId, kind, id, authorId }: Anchor): SQL<boolean> {
  const query = new QueryBuilder({ casing: "snake_case" })
    .select({ counterpart: kind === "request" ? declinedOffers.authorId : matches.requestId })
    .from(matches)
    .innerJoin(declinedOffers, and(eq(declinedOffers.cityId, matches.cityId), eq(declinedOffers.id, matches.offerId)));
  const mine = kind === "request" ? eq(matches.requestId, id) : eq(declinedOffers.authorId, authorId);
  const declined = query.where(and(eq(matches.cityId, cityId), isNotNull(matches.declinedAt), mine));
  return inArray(kind === "request" ? listings.authorId : listings.id, declined) as SQL<boolean>;
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
