import { and, asc, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cities, quartiers } from "#db/schema/cities.ts";
import { type City, DEFAULT_CITY_SETTINGS } from "#lib/cities/city.ts";
import { moderationSettings } from "#lib/cities/moderation-settings.ts";
import type { QuartierWithBoundary } from "#lib/cities/quartier.ts";

type CityRow = typeof cities.$inferSelect;

const toCity = (row: CityRow): City => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  timeZone: row.timeZone,
  centre: { lng: row.centre.x, lat: row.centre.y },
  settings: {
    ...DEFAULT_CITY_SETTINGS,
    ...row.settings,
    moderation: moderationSettings(row.settings.moderation),
  },
});

export async function findCityBySlug(db: Db, slug: string): Promise<City | null> {
  const [row] = await db.select().from(cities).where(eq(cities.slug, slug)).limit(1);
  return row ? toCity(row) : null;
}

/** A city that is known to be there. */
export async function getCity(db: Db, id: string): Promise<City> {
  const [row] = await db.select().from(cities).where(eq(cities.id, id));
  if (!row) throw new Error(`no city ${id}`);
  return toCity(row);
}

/** What the dispatcher needs of a city. `matching` is what the city changes of weights and limits, not yet read. */
export async function findDispatchedCity(
  db: Db,
  id: string,
): Promise<Pick<CityRow, "id" | "slug" | "name" | "timeZone" | "matching"> | null> {
  const { slug, name, timeZone, matching } = cities;
  const [row] = await db
    .select({ id: cities.id, slug, name, timeZone, matching })
    .from(cities)
    .where(eq(cities.id, id));
  return row ?? null;
}

/** What each city, or one, changes of the weights and limits of matching, not yet read. */
export async function listCityMatching(db: Db, id?: string): Promise<Pick<CityRow, "slug" | "name" | "matching">[]> {
  const { slug, name, matching } = cities;
  return db
    .select({ slug, name, matching })
    .from(cities)
    .where(id === undefined ? undefined : eq(cities.id, id))
    .orderBy(asc(name));
}

/** Every city of this installation, by name. */
export async function listCities(db: Db): Promise<City[]> {
  return (await db.select().from(cities).orderBy(asc(cities.name))).map(toCity);
}

/** The quartiers of a city with their boundaries, by name. */
export async function listQuartiers(db: Db, cityId: string): Promise<QuartierWithBoundary[]> {
  const rows = await db.select().from(quartiers).where(eq(quartiers.cityId, cityId)).orderBy(asc(quartiers.name));
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    shortName: row.shortName,
    population: row.population,
    centre: { lng: row.centre.x, lat: row.centre.y },
    neighbours: row.neighbours,
    cellResolution: row.cellResolution,
    boundary: row.boundary,
  }));
}

/** One quartier of a city by its slug. */
export async function findQuartier(db: Db, cityId: string, slug: string): Promise<{ id: string; name: string } | null> {
  const [row] = await db
    .select({ id: quartiers.id, name: quartiers.name })
    .from(quartiers)
    .where(and(eq(quartiers.cityId, cityId), eq(quartiers.slug, slug)))
    .limit(1);
  return row ?? null;
}
