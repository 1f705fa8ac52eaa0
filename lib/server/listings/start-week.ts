import "server-only";
import type { Db } from "#db/client.ts";
import { listCities } from "#db/queries/cities.ts";
import { listFullOffers } from "#db/queries/exchange-usage.ts";
import { notifyListingChanged } from "#db/queries/page-changes.ts";
import { weekOf } from "#lib/exchanges/week.ts";
import { enqueue } from "../jobs/enqueue.ts";

const LOOK_BACK_MS = 3 * 3_600_000;

/**
 * Every hour, in the cities whose Monday has just begun: offers that were full last week can help again. Nothing stores
 * it, but pages are stored and pairs are. Gives how many; doing it again changes nothing.
 */
export async function startWeek(db: Db, now: Date): Promise<number> {
  let offers = 0;
  for (const { id: cityId, timeZone } of await listCities(db)) {
    const week = weekOf(new Date(now.getTime() - LOOK_BACK_MS), timeZone);
    if (week === weekOf(now, timeZone)) continue;
    offers += await db.transaction(async (tx) => {
      const full = await listFullOffers(tx, { cityId, week });
      for (const listingId of full) {
        await notifyListingChanged(tx, cityId, listingId);
        await enqueue(tx, "match-listing", { cityId, listingId });
      }
      return full.length;
    });
  }
  return offers;
}
