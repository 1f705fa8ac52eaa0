import "server-only";
import type { Db } from "#db/client.ts";
import { moveExchangeWeek } from "#db/queries/aftercare.ts";
import { notifyListingChanged } from "#db/queries/page-changes.ts";
import { enqueue } from "../jobs/enqueue.ts";
import type { HeldExchange } from "./hold-exchange.ts";

/** Whether an offer has a time left for a help in a week, for which its listings are held; a help keeps its own. */
export function hasRoomIn({ exchange, offer }: HeldExchange, week: string): boolean {
  return week === exchange.week || offer === null || offer.left > 0;
}

/**
 * A help takes up the capacity of another week and gives back that of its own; who was asked what came of it is asked anew
 * after that week. The caller knows that there is room.
 */
export async function moveWeek(tx: Db, { city, exchange, offer }: HeldExchange, week: string): Promise<void> {
  await moveExchangeWeek(tx, { cityId: city.id, id: exchange.id }, week);
  if (week === exchange.week || !offer) return;
  await notifyListingChanged(tx, city.id, offer.id);
  await enqueue(tx, "match-listing", { cityId: city.id, listingId: offer.id });
}
