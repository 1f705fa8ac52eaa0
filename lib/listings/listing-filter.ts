import { z } from "zod";
import { CATEGORY_KEYS, type CategoryKey } from "#lib/catalogue/category-key.ts";
import { KINDS, type Kind } from "./listing.ts";

/** Days that a visitor can ask for: this very day, until Sunday, or the coming Saturday and Sunday. */
export const WHENS = ["today", "week", "weekend"] as const;
export type When = (typeof WHENS)[number];

/** What a visitor chose to see. It is the same for the list and the map, and it lives in the address. */
export type ListingFilter = {
  kind: Kind | null;
  category: CategoryKey | null;
  /** Slug of a quartier, which may not exist in this city. */
  quartier: string | null;
  when: When | null;
  /** Only what can be done by telephone or on line. */
  remote: boolean;
};

export const NO_FILTER: ListingFilter = { kind: null, category: null, quartier: null, when: null, remote: false };

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.nullable().default(null));

const FIELDS = {
  kind: optional(z.enum(KINDS)),
  category: optional(z.enum(CATEGORY_KEYS)),
  quartier: optional(z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/)),
  when: optional(z.enum(WHENS)),
  remote: z.preprocess((value) => value ?? "", z.enum(["", "0", "1", "on"])).transform((value) => /1|on/.test(value)),
};

/** Refuses a value that is not known; other parameters of the address are left aside. */
export const listingFilterSchema: z.ZodType<ListingFilter> = z.object(FIELDS);

/** The filter of an address. What is unknown or malformed is as if it had not been said. */
export function parseListingFilter(params: Record<string, string | string[] | undefined>): ListingFilter {
  const first = (name: keyof ListingFilter) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return Array.isArray(value) ? value[0] : value;
  };
  return {
    kind: FIELDS.kind.catch(null).parse(first("kind")),
    category: FIELDS.category.catch(null).parse(first("category")),
    quartier: FIELDS.quartier.catch(null).parse(first("quartier")),
    when: FIELDS.when.catch(null).parse(first("when")),
    remote: FIELDS.remote.catch(false).parse(first("remote")),
  };
}

/** The filter as parameters of an address, in a fixed order, without what was not chosen. */
export function filterQuery(filter: ListingFilter): Record<string, string> {
  const { kind, category, quartier, when, remote } = filter;
  const entries = Object.entries({ kind, category, quartier, when, remote: remote ? "1" : null });
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== null));
}
