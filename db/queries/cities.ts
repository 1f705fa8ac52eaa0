import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cities, quartiers } from "#db/schema/cities.ts";
import { crises } from "#db/schema/crises.ts";
import { type City, ownSettings } from "#lib/cities/city.ts";
import { crisisPlanSchema } from "#lib/cities/crisis.schema.ts";
import { settingsInForce } from "#lib/cities/crisis.ts";
import type { CityCrisis, CrisisPlan } from "#lib/cities/crisis-plan.ts";
import type { QuartierWithBoundary } from "#lib/cities/quartier.ts";

type CityRow = typeof cities.$inferSelect;
type CrisisRow = Pick<typeof crises.$inferSelect, "id" | "name" | "plan" | "startedAt" | "plannedEndAt">;
type Found = { city: CityRow; crisis: CrisisRow | null };

const { id: crisisId, name: crisisName, plan, startedAt, plannedEndAt } = crises;
const crisisColumns = { id: crisisId, name: crisisName, plan, startedAt, plannedEndAt };
/** The crisis of a city that goes on; one whose time is over goes on no more, though nobody has noted its end yet. */
const crisisOfCity = and(eq(crises.cityId, cities.id), isNull(crises.endedAt), gt(crises.plannedEndAt, sql`now()`));

const withCrisis = (db: Db) =>
  db.select({ city: cities, crisis: crisisColumns }).from(cities).leftJoin(crises, crisisOfCity);

/** What a crisis changes; one written by another version of this code, which we cannot read, changes nothing. */
const readPlan = (crisis: Pick<CrisisRow, "plan"> | null): CrisisPlan | null =>
  crisisPlanSchema.safeParse(crisis?.plan).data ?? null;

function toCrisis(crisis: CrisisRow | null): CityCrisis | null {
  const read = readPlan(crisis);
  if (!crisis || !read) return null;
  const { id, name, startedAt: started, plannedEndAt: ends } = crisis;
  return { id, name, startedAt: started.toISOString(), plannedEndAt: ends.toISOString(), plan: read };
}

function toCity({ city, crisis: row }: Found): City {
  const { id, slug, name, timeZone, centre, settings } = city;
  const crisis = toCrisis(row);
  return {
    id,
    slug,
    name,
    timeZone,
    centre: { lng: centre.x, lat: centre.y },
    settings: settingsInForce(ownSettings(settings), crisis?.plan ?? null),
    crisis,
  };
}

export async function findCityBySlug(db: Db, slug: string): Promise<City | null> {
  const [row] = await withCrisis(db).where(eq(cities.slug, slug)).limit(1);
  return row ? toCity(row) : null;
}

/** A city that is known to be there. */
export async function getCity(db: Db, id: string): Promise<City> {
  const [row] = await withCrisis(db).where(eq(cities.id, id));
  if (!row) throw new Error(`no city ${id}`);
  return toCity(row);
}

/** A city as its administrators set it, whatever crisis goes on; null when there is none. */
export async function findOwnCity(db: Db, id: string): Promise<City | null> {
  const [row] = await db.select().from(cities).where(eq(cities.id, id));
  return row ? toCity({ city: row, crisis: null }) : null;
}

/** What a city wrote of weights and limits, not yet read, and what a crisis changes of them. */
export type WrittenMatching = Pick<CityRow, "slug" | "name" | "matching"> & { crisis: CrisisPlan | null };

/** What the dispatcher needs of a city. */
export async function findDispatchedCity(
  db: Db,
  id: string,
): Promise<(WrittenMatching & Pick<CityRow, "id" | "timeZone">) | null> {
  const [row] = await withCrisis(db).where(eq(cities.id, id));
  if (!row) return null;
  const { slug, name, timeZone, matching } = row.city;
  return { id, slug, name, timeZone, matching, crisis: readPlan(row.crisis) };
}

/** What each city, or one, changes of the weights and limits of matching. */
export async function listCityMatching(db: Db, id?: string): Promise<WrittenMatching[]> {
  const rows = await withCrisis(db)
    .where(id === undefined ? undefined : eq(cities.id, id))
    .orderBy(asc(cities.name));
  return rows.map(({ city, crisis }) => {
    return { slug: city.slug, name: city.name, matching: city.matching, crisis: readPlan(crisis) };
  });
}

/** Every city of this installation, by name. */
export async function listCities(db: Db): Promise<City[]> {
  return (await withCrisis(db).orderBy(asc(cities.name))).map(toCity);
}

/** The quartiers that a city has now, with their boundaries, by name. */
export async function listQuartiers(db: Db, cityId: string): Promise<QuartierWithBoundary[]> {
  const rows = await db
    .select()
    .from(quartiers)
    .where(and(eq(quartiers.cityId, cityId), isNull(quartiers.retiredAt)))
    .orderBy(asc(quartiers.name));
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

/** One quartier that a city has now, by its slug. */
export async function findQuartier(db: Db, cityId: string, slug: string): Promise<{ id: string; name: string } | null> {
  const [row] = await db
    .select({ id: quartiers.id, name: quartiers.name })
    .from(quartiers)
    .where(and(eq(quartiers.cityId, cityId), eq(quartiers.slug, slug), isNull(quartiers.retiredAt)))
    .limit(1);
  return row ?? null;
}
