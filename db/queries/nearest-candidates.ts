import { and, eq, Subquery, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { distanceM } from "#lib/geo/point.ts";
import { otherKind } from "#lib/listings/listing.ts";
import type { Moment } from "#lib/matching/moment.ts";
import { type Branch, branchesOf, branchTable, cutToLimit, inBranch, outwards } from "./candidate-branches.ts";
import { type FactRow, foundFactColumns, matchable } from "./candidate-facts.ts";
import { type Anchor, rulesKept, theWeek } from "./candidate-rules.ts";
import { usedInWeek } from "./exchange-usage.ts";
import { authorOfListing } from "./listing-columns.ts";

type Search = { anchor: Anchor; moment: Moment; now: Date; limit: number };

/**
 * The statement of `selectNearest`, for its plan to be looked at; `branches` are one walk at least. What the planner must
 * know before it knows the parameters is written into the text, so that a connection plans it once and keeps the plan:
 * planning takes longer than finding.
 */
export function nearestQuery(db: Db, { anchor, moment, now, limit }: Search, branches: readonly Branch[]) {
  const { "category-unrelated": walked, "out-of-radius": bounded, ...rules } = rulesKept(anchor, moment);
  const kept = and(matchable(anchor.cityId, now), eq(listings.kind, otherKind(anchor.kind)), ...Object.values(rules));
  const walks = sql`select found.* from ${branchTable(anchor, moment, branches)} cross join lateral (
    select * from (
      select ${listings}.*, ${usedInWeek(theWeek(moment))} as used,
        ${memberships.languages} as author_languages, ${memberships.verifiedHelperAt}, ${memberships.lastSeenAt}
      from ${listings} inner join ${memberships} on ${authorOfListing}
      where ${listings.status} = 'published' and ${kept} and ${inBranch(anchor)}
      order by ${outwards(anchor)} limit ${sql`${Math.trunc(limit)}`.inlineParams()}
    ) as walk limit branch.share
  ) as found`;
  return db.select(foundFactColumns).from(new Subquery(walks, { id: foundFactColumns.id }, "found"));
}

const placeOf = ({ cellCentre: { x, y } }: Pick<FactRow, "cellCentre">) => ({ lng: x, lat: y });

/** Nearest first by metres, equal ones by id. */
function sortByDistance(rows: readonly FactRow[], anchor: Anchor): FactRow[] {
  const measured = rows.map((row) => ({ row, metres: distanceM(placeOf(anchor), placeOf(row)) }));
  measured.sort((a, b) => a.metres - b.metres || (a.row.id < b.row.id ? -1 : 1));
  return measured.map(({ row }) => row);
}

/**
 * What keeps every hard rule with an open listing, nearest first: one statement, each walk of `candidate-branches.ts` by
 * the index `listings_near` until its share is full, and the whole cut to `limit`.
 */
export async function selectNearest(db: Db, search: Search): Promise<FactRow[]> {
  const branches = branchesOf(search.anchor, search.limit);
  if (branches.length === 0) return [];
  const rows = sortByDistance(
    await nearestQuery(db, search, branches).prepare("nearest_candidates").execute(),
    search.anchor,
  );
  return cutToLimit(rows, search.anchor.category, search.limit);
}
