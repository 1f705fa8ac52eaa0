import "server-only";
import type { City } from "#lib/cities/city.ts";
import { cityOfPath } from "#lib/identity/return-path.ts";

/** The city that a sign-in is for: the one of the page that asked for it, or else the first one. */
export function signInCity(next: string | null, cities: readonly City[]): City {
  const city = cityOfPath(next, cities) ?? cities[0];
  if (!city) throw new Error("This installation has no city yet: import its quartiers first");
  return city;
}
