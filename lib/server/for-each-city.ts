import "server-only";
import type { Db } from "#db/client.ts";
import { listCities } from "#db/queries/cities.ts";
import type { City } from "#lib/cities/city.ts";
import { isDatabaseAway } from "./database-away.ts";

/**
 * Does something for one city after the other. One in which it fails keeps no other one waiting: what was thrown first is
 * thrown once all had their turn, or at once when the database is away.
 */
export async function forEachCity(db: Db, act: (city: City) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const city of await listCities(db)) {
    try {
      await act(city);
    } catch (cause) {
      if (isDatabaseAway(cause)) throw cause;
      failures.push(cause);
    }
  }
  if (failures.length > 0) throw failures[0];
}
