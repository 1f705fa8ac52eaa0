import { and, asc, count, eq, gt, inArray, isNull, ne, notInArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cities, quartiers } from "#db/schema/cities.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { ImportedQuartier } from "#lib/cities/imported-quartier.ts";
import { type Cell, cellCentre } from "#lib/geo/cell.ts";
import type { Point } from "#lib/geo/point.ts";
import { idList } from "./id-list.ts";

/** One import of quartiers into a city at a time, until the end of the transaction; whoever publishes does not wait. */
export async function lockQuartiers(tx: Db, cityId: string): Promise<void> {
  await tx.select({ id: cities.id }).from(cities).where(eq(cities.id, cityId)).for("no key update");
}

/** What tells the quartiers of a city now from those that it had or will have. */
export async function findQuartiersState(db: Db, cityId: string): Promise<string> {
  const all = sql<string>`coalesce(md5(string_agg(
    concat_ws(' ', ${quartiers.id}, ${quartiers.slug}, ${quartiers.name}, ${quartiers.population}, ${quartiers.boundary}::text), ';'
    order by ${quartiers.id})), '')`;
  const [row] = await db
    .select({ state: all })
    .from(quartiers)
    .where(and(eq(quartiers.cityId, cityId), isNull(quartiers.retiredAt)));
  return row?.state ?? "";
}

/** How many members and open listings each quartier of a city holds, by its id. */
export async function countInQuartiers(
  db: Db,
  cityId: string,
): Promise<Map<string, { members: number; listings: number }>> {
  const open = await db
    .select({ id: listings.quartierId, n: count() })
    .from(listings)
    .where(and(eq(listings.cityId, cityId), inArray(listings.status, ["pending", "published", "paused"])))
    .groupBy(listings.quartierId);
  const people = await db
    .select({ id: memberships.quartierId, n: count() })
    .from(memberships)
    .where(eq(memberships.cityId, cityId))
    .groupBy(memberships.quartierId);
  const held = new Map<string, { members: number; listings: number }>();
  for (const { id, n } of open) held.set(id, { members: 0, listings: n });
  for (const { id, n } of people) held.set(id, { listings: held.get(id)?.listings ?? 0, members: n });
  return held;
}

/** A listing by its exact place; `isOpen`: it is on line, waits for a moderator or pauses. */
export type PlacedListing = { id: string; quartierId: string; location: Point; cell: Cell; isOpen: boolean };
type Asked = { cityId: string; quartierIds: readonly string[]; after: string | null; limit: number };

const NOBODYS = "00000000-0000-0000-0000-000000000000";

/** Listings of some quartiers that are there or may come back, after one of them in the order of their ids. */
export async function listPlacedListings(
  db: Db,
  { cityId, quartierIds, after, limit }: Asked,
): Promise<PlacedListing[]> {
  const rows = await db
    .select({
      id: listings.id,
      quartierId: listings.quartierId,
      location: listings.location,
      cell: listings.cell,
      isOpen: sql<boolean>`${listings.status} in ('pending', 'published', 'paused')`,
    })
    .from(listings)
    .where(
      and(
        eq(listings.cityId, cityId),
        gt(listings.id, after ?? NOBODYS),
        sql`${listings.quartierId} = any(${idList(quartierIds)})`,
        ne(listings.status, "deleted"),
      ),
    )
    .orderBy(asc(listings.id))
    .limit(limit);
  return rows.map(({ location, ...row }) => ({ ...row, location: { lng: location.x, lat: location.y } }));
}

export type PlacedMember = { id: string; quartierId: string; home: Point | null };

/** Members of some quartiers, after one of them in the order of their ids. */
export async function listPlacedMembers(db: Db, { cityId, quartierIds, after, limit }: Asked): Promise<PlacedMember[]> {
  const rows = await db
    .select({ id: memberships.id, quartierId: memberships.quartierId, home: memberships.home })
    .from(memberships)
    .where(
      and(
        eq(memberships.cityId, cityId),
        gt(memberships.id, after ?? NOBODYS),
        sql`${memberships.quartierId} = any(${idList(quartierIds)})`,
      ),
    )
    .orderBy(asc(memberships.id))
    .limit(limit);
  return rows.map(({ home, ...row }) => ({ ...row, home: home && { lng: home.x, lat: home.y } }));
}

/** How many drafts and saved searches of a city name one of some quartiers. */
export async function countNaming(
  db: Db,
  cityId: string,
  slugs: readonly string[],
): Promise<{ drafts: number; searches: number }> {
  const [row] = await db.execute<{ drafts: number; searches: number }>(sql`select
    (select count(*)::int from listing_drafts where city_id = ${cityId} and answers->>'quartier' = any(${wordsOf(slugs)})) as drafts,
    (select count(*)::int from saved_searches where city_id = ${cityId} and query->>'quartier' = any(${wordsOf(slugs)})) as searches`);
  return row ?? { drafts: 0, searches: 0 };
}

const wordsOf = (words: readonly string[]) => sql`${`{${words.join(",")}}`}::text[]`;

/**
 * Writes the quartiers of a city by their slug: new ones come, known ones change or come back, and those that are not
 * named are no longer a part of it. Their rows stay for what happened there. Gives the id of each by its slug.
 */
export async function writeQuartiers(
  tx: Db,
  { cityId, imported, now }: { cityId: string; imported: readonly ImportedQuartier[]; now: Date },
): Promise<Map<string, string>> {
  const rows = await tx
    .insert(quartiers)
    .values(
      imported.map(({ centre, ...quartier }) => ({
        ...quartier,
        cityId,
        id: uuidv7(),
        centre: { x: centre.lng, y: centre.lat },
      })),
    )
    .onConflictDoUpdate({
      target: [quartiers.cityId, quartiers.slug],
      set: {
        name: sql`excluded.name`,
        shortName: sql`excluded.short_name`,
        population: sql`excluded.population`,
        areaKm2: sql`excluded.area_km2`,
        centre: sql`excluded.centre`,
        neighbours: sql`excluded.neighbours`,
        cellResolution: sql`excluded.cell_resolution`,
        boundary: sql`excluded.boundary`,
        retiredAt: null,
      },
    })
    .returning({ id: quartiers.id, slug: quartiers.slug });
  const slugs = imported.map(({ slug }) => slug);
  await tx
    .update(quartiers)
    .set({ retiredAt: now })
    .where(and(eq(quartiers.cityId, cityId), isNull(quartiers.retiredAt), notInArray(quartiers.slug, slugs)));
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}

export type NewPlace = { id: string; quartierId: string; cell: Cell };

/** Gives listings another quartier and public place; nothing else of them changes. */
export async function moveListings(tx: Db, cityId: string, places: readonly NewPlace[]): Promise<void> {
  if (places.length === 0) return;
  const rows = places.map(({ id, quartierId, cell }) => {
    const { lng, lat } = cellCentre(cell);
    return { id, quartier_id: quartierId, cell, x: lng, y: lat };
  });
  await tx.execute(sql`
    update listings set quartier_id = place.quartier_id, cell = place.cell, cell_centre = point(place.x, place.y)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as place(id uuid, quartier_id uuid, cell text, x float8, y float8)
    where listings.city_id = ${cityId} and listings.id = place.id`);
}

/** Gives members another quartier. */
export async function moveMembers(tx: Db, cityId: string, to: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(memberships)
    .set({ quartierId: to })
    .where(and(eq(memberships.cityId, cityId), sql`${memberships.id} = any(${idList(ids)})`));
}

/** Lets whatever names a quartier that goes name the one in its place: drafts, saved searches and open calls. */
export async function renameIn(
  tx: Db,
  cityId: string,
  from: { slug: string; id: string },
  to: { slug: string; id: string },
): Promise<void> {
  const slug = JSON.stringify(to.slug);
  await tx.execute(sql`
    update listing_drafts set answers = jsonb_set(answers, '{quartier}', ${slug}::jsonb)
    where city_id = ${cityId} and answers->>'quartier' = ${from.slug}`);
  await tx.execute(sql`
    update saved_searches set query = jsonb_set(query, '{quartier}', ${slug}::jsonb)
    where city_id = ${cityId} and query->>'quartier' = ${from.slug}`);
  await tx.execute(sql`
    update calls set quartier_ids = array_replace(quartier_ids, ${from.id}::uuid, ${to.id}::uuid)
    where city_id = ${cityId} and state = 'open' and ${from.id}::uuid = any(quartier_ids)`);
}
