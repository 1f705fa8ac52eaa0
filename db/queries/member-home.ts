import { and, eq } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { quartiers } from "#db/schema/cities.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { CellResolution } from "#lib/geo/cell.ts";
import type { Point } from "#lib/geo/point.ts";

/** Where a member lives, or the centre of their quartier, and how coarse their cell is. Never leaves the server. */
export async function findHome(
  db: Db,
  { cityId, id }: { cityId: string; id: string },
): Promise<{ point: Point; resolution: CellResolution } | null> {
  const [row] = await db
    .select({ home: memberships.home, centre: quartiers.centre, resolution: quartiers.cellResolution })
    .from(memberships)
    .innerJoin(quartiers, and(eq(quartiers.cityId, memberships.cityId), eq(quartiers.id, memberships.quartierId)))
    .where(and(eq(memberships.cityId, cityId), eq(memberships.id, id)))
    .limit(1);
  if (!row) return null;
  const { x: lng, y: lat } = row.home ?? row.centre;
  return { point: { lng, lat }, resolution: row.resolution as CellResolution };
}
