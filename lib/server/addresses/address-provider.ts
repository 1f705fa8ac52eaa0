import "server-only";
import type { City } from "#lib/cities/city.ts";
import type { Address } from "#lib/geo/address.ts";

/** Looks addresses up for a city. A city that runs its own server of another kind writes one of these. */
export type AddressProvider = {
  /** The best first. Throws `AddressError` for every failure that a server or a network may have. */
  search(query: string, city: Pick<City, "settings" | "centre">, signal: AbortSignal): Promise<Address[]>;
};

/** Why there is no answer: nobody there, too late, asked too often, or not an answer that can be read. */
export type AddressFailure = "down" | "slow" | "busy" | "unreadable";

export class AddressError extends Error {
  readonly failure: AddressFailure;
  constructor(failure: AddressFailure) {
    super(failure);
    this.name = "AddressError";
    this.failure = failure;
  }
}
