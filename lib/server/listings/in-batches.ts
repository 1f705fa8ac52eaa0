import "server-only";
import type { Db } from "#db/client.ts";
import type { DueListing } from "#db/queries/listing-deadlines.ts";

const BATCH = 100;

/** Runs `work` on what is due, a batch in a transaction, until a batch is not full. Gives how many there were. */
export async function inBatches(
  db: Db,
  lock: (tx: Db, limit: number) => Promise<DueListing[]>,
  work: (tx: Db, due: DueListing[]) => Promise<void>,
): Promise<number> {
  let total = 0;
  let done: number;
  do {
    done = await db.transaction(async (tx) => {
      const due = await lock(tx, BATCH);
      if (due.length > 0) await work(tx, due);
      return due.length;
    });
    total += done;
  } while (done === BATCH);
  return total;
}
