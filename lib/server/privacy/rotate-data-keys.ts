import "server-only";
import type { Connection } from "#db/client.ts";
import { resealContacts, resealDeskPeople, type Which } from "#db/queries/data-keys.ts";

type Database = Connection["db"];
type Pace = { atOnce?: number; signal?: AbortSignal };

/** Rows that one transaction seals again. */
const AT_ONCE = 200;

async function sealAnew(db: Database, which: Which, { atOnce = AT_ONCE, signal }: Pace): Promise<number> {
  let sealed = 0;
  for (const reseal of [resealContacts, resealDeskPeople]) {
    let rows: number;
    do {
      signal?.throwIfAborted();
      rows = await db.transaction((tx) => reseal(tx, which, atOnce));
      sealed += rows;
    } while (rows > 0);
  }
  return sealed;
}

/**
 * Seals everything by the current key, in batches, each a transaction of its own: stopped anywhere, what was done stands, all is
 * readable as long as both keys are given, and the next run goes on. Gives how many rows were sealed.
 */
export function rotateDataKeys(db: Database, pace: Pace = {}): Promise<number> {
  return sealAnew(db, "old", pace);
}

/** Seals what was written before there were keys, for the start after that migration; nothing else. Gives how many rows. */
export function sealPlain(db: Database): Promise<number> {
  return sealAnew(db, "plain", {});
}
