import "server-only";
import type { Db } from "#db/client.ts";
import { getCity } from "#db/queries/cities.ts";
import { holdSearches } from "#db/queries/dispatches.ts";
import {
  type Exchange,
  type ExchangeKey,
  type ExchangeListing,
  lockExchange,
  lockExchangeListings,
} from "#db/queries/exchanges.ts";
import type { City } from "#lib/cities/city.ts";
import { weekOf } from "#lib/exchanges/week.ts";

/** An exchange with its listings, all held until the end of the transaction. */
export type HeldExchange = {
  city: City;
  exchange: Exchange;
  request: ExchangeListing | null;
  offer: ExchangeListing | null;
};

/** An exchange as it was found, with the listings that are held before it. */
export type FoundExchange = Pick<Exchange, "id" | "requestId" | "offerId">;

/**
 * Holds an exchange and, before it, its listings and the search of its request, so that capacity is counted one at a time.
 * `at` is the moment whose week is counted. Null when there is no such exchange.
 */
export async function holdExchange(
  tx: Db,
  found: FoundExchange,
  cityId: string,
  at: Date,
): Promise<HeldExchange | null> {
  const city = await getCity(tx, cityId);
  const key: ExchangeKey = { cityId, id: found.id };
  const ids = [found.requestId, found.offerId];
  const listings = await lockExchangeListings(tx, { cityId, ids, week: weekOf(at, city.timeZone) });
  await holdSearches(tx, { cityId, requestIds: found.requestId ? [found.requestId] : [] });
  const exchange = await lockExchange(tx, key);
  if (!exchange) return null;
  const byId = (id: string | null) => listings.find((listing) => listing.id === id) ?? null;
  return { city, exchange, request: byId(exchange.requestId), offer: byId(exchange.offerId) };
}
