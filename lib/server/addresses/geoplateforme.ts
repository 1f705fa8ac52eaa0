import "server-only";
import { type Address, parseAddresses } from "#lib/geo/address.ts";
import { AddressError, type AddressProvider } from "./address-provider.ts";

const MAX_BYTES = 256 * 1024;
const ASKED = "10";

/**
 * The Géoplateforme, or any server that answers as it does (addok). Only `base`, a setting, says where requests go: a
 * redirect is refused, and what was typed is a parameter.
 */
export function geoplateforme(base: string): AddressProvider {
  return {
    async search(query, { settings: { cityCode }, centre }, signal) {
      const address = new URL(base);
      const asked = { q: query, limit: ASKED, autocomplete: "0", lat: String(centre.lat), lon: String(centre.lng) };
      for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
      if (cityCode) address.searchParams.set("citycode", cityCode);
      try {
        return await ask(address, signal);
      } catch (error) {
        if (error instanceof AddressError) throw error;
        throw new AddressError(signal.aborted ? "slow" : "down");
      }
    },
  };
}

async function ask(address: URL, signal: AbortSignal): Promise<Address[]> {
  const response = await fetch(address, { signal, redirect: "error", cache: "no-store" });
  if (response.status === 429) throw new AddressError("busy");
  // It says that the words make no address: there is nothing to find.
  if (response.status === 400) return [];
  if (!response.ok) throw new AddressError("down");
  const addresses = parseAddresses(parseJson(await boundedText(response)));
  if (!addresses) throw new AddressError("unreadable");
  return addresses;
}

async function boundedText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BYTES) throw new AddressError("unreadable");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AddressError("unreadable");
  }
}
