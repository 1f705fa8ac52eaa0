import { and, asc, count, eq, gt, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { quartiers } from "#db/schema/cities.ts";
import { listings } from "#db/schema/listings.ts";
import type { CellCount } from "#lib/geo/cell-groups.ts";
import type { ListingFilter } from "#lib/listings/listing-filter.ts";
import type { PinListing } from "#lib/listings/pins.ts";
import { quartierOfListing } from "./listing-columns.ts";
import { type FilterContext, listingFilterWhere } from "./listing-filter-sql.ts";

export type PinsScope = { cityId: string; filter: ListingFilter; context: FilterContext; now: Date };

const shown = ({ cityId, filter, context, now }: PinsScope) =>
  and(
    eq(listings.cityId, cityId),
    eq(listings.status, "published"),
    gt(listings.expiresAt, now),
    listingFilterWhere(filter, context),
  );

const requests = count(sql`case when ${listings.kind} = 'request' then 1 end`);
const offers = count(sql`case when ${listings.kind} = 'offer' then 1 end`);

/** How many open listings of each kind every public cell holds. */
export async function countByCell(db: Db, scope: PinsScope): Promise<CellCount[]> {
  return db
    .select({ cell: listings.cell, requests, offers })
    .from(listings)
    .where(shown(scope))
    .groupBy(listings.cell)
    .orderBy(asc(listings.cell));
}

/** How many open listings of each kind every quartier holds, by slug; quartiers without any are left out. */
export async function countByQuartier(db: Db, scope: PinsScope): Promise<Record<string, Omit<CellCount, "cell">>> {
  const rows = await db
    .select({ slug: quartiers.slug, requests, offers })
    .from(listings)
    .innerJoin(quartiers, quartierOfListing)
    .where(shown(scope))
    .groupBy(quartiers.slug);
  return Object.fromEntries(rows.map(({ slug, ...counts }) => [slug, counts]));
}

/** The open listings of some cells, as little as a pin says of them, the newest first. */
export async function listByCell(
  db: Db,
  scope: PinsScope,
  cells: readonly string[],
): Promise<(PinListing & { cell: string })[]> {
  if (cells.length === 0) return [];
  return db
    .select({ id: listings.id, kind: listings.kind, title: listings.title, cell: listings.cell })
    .from(listings)
    .where(and(shown(scope), inArray(listings.cell, [...cells])))
    .orderBy(sql`${listings.publishedAt} desc`, asc(listings.id));
}
