import { and, eq, gt, gte, inArray, isNull, or, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { quartiers } from "#db/schema/cities.ts";
import { exchanges } from "#db/schema/exchanges.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { CalledOffer } from "#lib/calls/standing.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Point } from "#lib/geo/point.ts";

/** A quartier as a call needs it. */
export type CalledQuartier = {
  id: string;
  slug: string;
  name: string;
  shortName: string;
  centre: Point;
  neighbours: string[];
};

/** The quartiers that a city has now, by name. */
export async function listCurrentQuartiers(db: Db, cityId: string): Promise<CalledQuartier[]> {
  const { id, slug, name, shortName, centre, neighbours } = quartiers;
  const rows = await db
    .select({ id, slug, name, shortName, centre, neighbours })
    .from(quartiers)
    .where(and(eq(quartiers.cityId, cityId), isNull(quartiers.retiredAt)))
    .orderBy(name);
  return rows.map((row) => ({ ...row, centre: { lng: row.centre.x, lat: row.centre.y } }));
}

/** Offers of a city in some categories that are open, or were paused since a moment, by whose they are. */
export async function listCalledOffers(
  db: Db,
  { cityId, categories, pausedSince, now }: { cityId: string; categories: CategoryKey[]; pausedSince: Date; now: Date },
): Promise<(CalledOffer & { authorId: string })[]> {
  const { authorId, category, status, quartierId, cellCentre, radiusM, remote } = listings;
  const open = and(eq(status, "published"), gt(listings.expiresAt, now));
  const paused = and(eq(status, "paused"), gte(listings.updatedAt, pausedSince));
  const rows = await db
    .select({ authorId, category, status, quartierId, cellCentre, radiusM, remote })
    .from(listings)
    .where(
      and(eq(listings.cityId, cityId), eq(listings.kind, "offer"), inArray(category, categories), or(open, paused)),
    );
  return rows.map(({ status: is, cellCentre: { x, y }, ...row }) => ({
    ...row,
    paused: is === "paused",
    centre: { lng: x, lat: y },
  }));
}

/** Who gave help in a category since a moment. */
export async function listPastHelpers(
  db: Db,
  { cityId, category, since }: { cityId: string; category: CategoryKey; since: Date },
): Promise<string[]> {
  const about = and(
    eq(listings.cityId, exchanges.cityId),
    sql`${listings.id} = coalesce(${exchanges.requestId}, ${exchanges.offerId})`,
  );
  const rows = await db
    .selectDistinct({ helperId: exchanges.helperId })
    .from(exchanges)
    .innerJoin(listings, about)
    .where(
      and(
        eq(exchanges.cityId, cityId),
        eq(exchanges.status, "done"),
        gte(exchanges.endedAt, since),
        eq(listings.category, category),
      ),
    );
  return rows.map(({ helperId }) => helperId);
}

const wasSeen = (since: Date) => and(eq(memberships.role, "resident"), gte(memberships.lastSeenAt, since));

/** Residents of some quartiers who were here since a moment. */
export async function listActiveResidents(
  db: Db,
  { cityId, quartierIds, since }: { cityId: string; quartierIds: readonly string[]; since: Date },
): Promise<string[]> {
  const rows = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.cityId, cityId), inArray(memberships.quartierId, [...quartierIds]), wasSeen(since)));
  return rows.map(({ id }) => id);
}

/** How many residents of a city were here since a moment. */
export async function countActiveResidents(
  db: Db,
  { cityId, since }: { cityId: string; since: Date },
): Promise<number> {
  return db.$count(memberships, and(eq(memberships.cityId, cityId), wasSeen(since)));
}
