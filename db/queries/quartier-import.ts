import { and, count, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { quartiers } from "#db/schema/cities.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { ImportedQuartier } from "#lib/cities/quartier-import.ts";

export type QuartierInUse = { slug: string; members: number; listings: number };

/** Quartiers of a city that a file would take away, with who and what still needs them. */
export async function findQuartiersLeftOut(db: Db, cityId: string, kept: readonly string[]): Promise<QuartierInUse[]> {
  const rows = await db
    .select({ id: quartiers.id, slug: quartiers.slug })
    .from(quartiers)
    .where(eq(quartiers.cityId, cityId));
  const leftOut = rows.filter(({ slug }) => !kept.includes(slug));
  return Promise.all(
    leftOut.map(async ({ id, slug }) => ({
      slug,
      members: await countOf(db, memberships, cityId, id),
      listings: await countOf(db, listings, cityId, id),
    })),
  );
}

async function countOf(db: Db, table: typeof memberships | typeof listings, cityId: string, quartierId: string) {
  const [row] = await db
    .select({ count: count() })
    .from(table)
    .where(and(eq(table.cityId, cityId), eq(table.quartierId, quartierId)));
  return row?.count ?? 0;
}

/** Writes the quartiers of a city by their slug: new ones come, known ones change, those named in `gone` leave. */
export async function replaceQuartiers(
  db: Db,
  cityId: string,
  imported: readonly ImportedQuartier[],
  gone: readonly string[],
): Promise<void> {
  if (gone.length > 0) {
    await db.delete(quartiers).where(and(eq(quartiers.cityId, cityId), inArray(quartiers.slug, [...gone])));
  }
  await db
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
      },
    });
}
