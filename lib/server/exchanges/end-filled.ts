import "server-only";
import type { Db } from "#db/client.ts";
import { lockExchangeListings } from "#db/queries/exchanges.ts";
import type { City } from "#lib/cities/city.ts";
import { weekOf } from "#lib/exchanges/week.ts";
import { endFilledRequest } from "./apply-exchange-action.ts";

/** The helps that are accepted are all that a request wants from now on: whoever still waits is answered. */
export async function endFilled(tx: Db, city: City, requestId: string, now: Date): Promise<void> {
  const week = weekOf(now, city.timeZone);
  const [request] = await lockExchangeListings(tx, { cityId: city.id, ids: [requestId], week });
  if (request) await endFilledRequest(tx, city, request, now);
}
