import "server-only";
import { database } from "#db/client.ts";
import { findHome } from "#db/queries/member-home.ts";
import { type Cell, cellOf } from "#lib/geo/cell.ts";
import type { Member } from "#lib/identity/member.ts";

/** The public cell of a member's home, or of the centre of their quartier: distances are shown between cells only. */
export async function loadHomeCell({ cityId, id }: Member): Promise<Cell | null> {
  const home = await findHome(database(), { cityId, id });
  return home && cellOf(home.point, home.resolution);
}
