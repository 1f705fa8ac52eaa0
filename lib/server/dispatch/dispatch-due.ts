import "server-only";
import type { Db } from "#db/client.ts";
import { listCities } from "#db/queries/cities.ts";
import { enqueueOnce } from "../jobs/enqueue.ts";

/** Every minute: asks for the dispatcher of each city, should what asked for it have been lost. Gives how many. */
export async function dispatchDue(db: Db): Promise<number> {
  const cities = await listCities(db);
  for (const { id: cityId } of cities) {
    await db.transaction((tx) => enqueueOnce(tx, "dispatch-city", { cityId }, cityId));
  }
  return cities.length;
}
