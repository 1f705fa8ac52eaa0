import "server-only";
import type { Db } from "#db/client.ts";
import { listCities } from "#db/queries/cities.ts";
import type { City } from "#lib/cities/city.ts";
import { eachApart } from "./each-apart.ts";

/** Does something for one city after the other: none waits for one in which it fails. */
export async function forEachCity(db: Db, act: (city: City) => Promise<void>): Promise<void> {
  await eachApart(await listCities(db), act);
}
