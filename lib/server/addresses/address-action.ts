import "server-only";
import { foundText } from "#lib/geo/found-place.ts";
import { type FormPlace, readFormPlace } from "#lib/i18n/form-place.ts";
import { addressSearchSchema } from "#lib/listings/address-search.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { completingAction } from "../actions.ts";
import { loadCity } from "../cities/load-city.ts";
import { currentNetwork } from "../request-origin.ts";
import { findPlaces } from "./find-places.ts";

/** Puts the places that an address may mean into a form that asks where: one of them is then chosen there. */
export function addressAction(place: FormPlace) {
  return completingAction(addressSearchSchema, async ({ address }) => {
    const city = await loadCity(readFormPlace(place).city);
    if (!city) throw new Refusal("not-found");
    const places = await findPlaces(city, { address, network: await currentNetwork() }, new Date());
    return { address, searched: address, found: places.map(foundText), place: "" };
  });
}
