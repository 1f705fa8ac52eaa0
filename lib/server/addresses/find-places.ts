import "server-only";
import { database } from "#db/client.ts";
import { listQuartiers } from "#db/queries/cities.ts";
import type { City } from "#lib/cities/city.ts";
import { InvalidField } from "#lib/forms/invalid-field.ts";
import { type Address, placesInCity } from "#lib/geo/address.ts";
import type { FoundPlace } from "#lib/geo/found-place.ts";
import { env } from "../env.ts";
import { consume } from "../limits.ts";
import { logger } from "../logger.ts";
import { AddressError } from "./address-provider.ts";
import { geoplateforme } from "./geoplateforme.ts";
import { type AddressSearch, keptAnswers } from "./kept-answers.ts";

const WINDOW_MS = 15 * 60_000;
const PER_NETWORK = 60;
/** Without a trusted proxy every visitor seems to come from one network. */
const PER_SERVICE = 600;

let search: AddressSearch | undefined;

/** The search that the settings name; null when they name none. */
function configuredSearch(): AddressSearch | null {
  const { addressUrl } = env();
  if (addressUrl === "") return null;
  search ??= keptAnswers(geoplateforme(addressUrl));
  return search;
}

export type AddressQuestion = { address: string; network: string };

/**
 * The places of a city that an address may mean. Throws `InvalidField` at the field `address` with the reason when there
 * is none: the form then goes on with the quartier alone. What was typed is neither stored nor logged.
 */
export async function findPlaces(
  city: City,
  { address, network }: AddressQuestion,
  now: Date,
  ask: AddressSearch | null = configuredSearch(),
): Promise<FoundPlace[]> {
  const limit = network === "direct" ? PER_SERVICE : PER_NETWORK;
  await consume(database(), `address:${network}`, limit, WINDOW_MS, now);
  const quartiers = await listQuartiers(database(), city.id);
  const addresses = ask ? await answerOf(ask, address, city) : "down";
  const places =
    typeof addresses === "string"
      ? addresses
      : placesInCity(addresses, { cityCode: city.settings.cityCode, quartiers });
  if (typeof places !== "string") return places;
  throw new InvalidField("address", `address.${places}`, { address, searched: address, found: [] });
}

async function answerOf(ask: AddressSearch, address: string, city: City): Promise<Address[] | AddressError["failure"]> {
  try {
    return await ask(address, city);
  } catch (error) {
    if (!(error instanceof AddressError)) throw error;
    logger.warn({ failure: error.failure }, "no answer of the address server");
    return error.failure;
  }
}
