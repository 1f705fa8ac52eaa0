import "server-only";
import type { Db } from "#db/client.ts";
import { listCities } from "#db/queries/cities.ts";
import { FOLDED_AT_ONCE, foldEvents } from "#db/queries/insight-folding.ts";

/** Counts what happened in a city since the last time, a transaction for each batch. Gives how many events that were. */
async function foldCity(db: Db, cityId: string): Promise<number> {
  let total = 0;
  for (;;) {
    const counted = await db.transaction((tx) => foldEvents(tx, cityId));
    total += counted;
    if (counted < FOLDED_AT_ONCE) return total;
  }
}

/** Every minute: counts what happened in each city. Gives how many events that were. */
export async function foldInsights(db: Db): Promise<number> {
  let total = 0;
  for (const { id } of await listCities(db)) total += await foldCity(db, id);
  return total;
}
