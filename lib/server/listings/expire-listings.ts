import "server-only";
import type { Db } from "#db/client.ts";
import { listCities } from "#db/queries/cities.ts";
import { insertExpiries, lockDueListings } from "#db/queries/listing-expiry.ts";

const BATCH = 500;

/** Ends the listings past their date, city by city. Gives how many. Two runs at once share the work. */
export async function expireListings(db: Db, now: Date): Promise<number> {
  let total = 0;
  for (const { id: cityId } of await listCities(db)) {
    let ended: number;
    do {
      ended = await db.transaction(async (tx) => {
        const due = await lockDueListings(tx, { cityId, now, limit: BATCH });
        if (due.length > 0) await insertExpiries(tx, { cityId, due, now });
        return due.length;
      });
      total += ended;
    } while (ended === BATCH);
  }
  return total;
}
