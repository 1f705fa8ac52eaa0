import "server-only";
import type { Db } from "#db/client.ts";
import { listCities } from "#db/queries/cities.ts";
import { overBefore, type PurgedKey, RETENTION_KEYS } from "#lib/privacy/retention.ts";
import { PURGES_OF_A_CITY, PURGES_OF_NO_CITY } from "./purge-lines.ts";

type Gone = Record<string, number>;

/** Every line of the table that is the purge's has one of the two: without it, this does not compile. */
const KEYS = { ...PURGES_OF_NO_CITY, ...PURGES_OF_A_CITY } satisfies Record<PurgedKey, unknown>;
const isPurged = (key: string): key is PurgedKey => Object.hasOwn(KEYS, key);
const isOfNoCity = (key: PurgedKey): key is keyof typeof PURGES_OF_NO_CITY => Object.hasOwn(PURGES_OF_NO_CITY, key);

function add(gone: Gone, counts: Gone): void {
  for (const [table, count] of Object.entries(counts)) gone[table] = (gone[table] ?? 0) + count;
}

/** Deletes what has outlived its use, by the table of `lib/privacy/retention.ts`. Gives how many rows went, by what they were. */
export async function purgeExpired(db: Db, now: Date): Promise<Gone> {
  const gone: Gone = {};
  const lines = RETENTION_KEYS.filter(isPurged);
  for (const key of lines.filter(isOfNoCity)) add(gone, await PURGES_OF_NO_CITY[key](db, overBefore(key, now)));
  for (const { id: cityId, timeZone } of await listCities(db)) {
    for (const key of lines) {
      if (isOfNoCity(key)) continue;
      add(gone, await PURGES_OF_A_CITY[key](db, { cityId, timeZone, before: overBefore(key, now), now }));
    }
  }
  return gone;
}
