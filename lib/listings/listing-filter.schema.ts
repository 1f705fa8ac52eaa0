import { z } from "zod";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { KINDS } from "./listing.ts";
import { type ListingFilter, WHENS } from "./listing-filter.ts";
import { cleanSearch, MAX_SEARCH_LENGTH } from "./search-text.ts";

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.nullable().default(null));

const FIELDS = {
  q: z.preprocess((value) => value ?? "", z.string().transform(cleanSearch)),
  kind: optional(z.enum(KINDS)),
  category: optional(z.enum(CATEGORY_KEYS)),
  quartier: optional(z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/)),
  when: optional(z.enum(WHENS)),
  remote: z.preprocess((value) => value ?? "", z.enum(["", "0", "1", "on"])).transform((value) => /1|on/.test(value)),
};

/** Refuses a value that is not known; other parameters of the address are left aside. */
export const listingFilterSchema: z.ZodType<ListingFilter> = z.object({
  ...FIELDS,
  q: z.preprocess((value) => value ?? "", z.string().max(MAX_SEARCH_LENGTH).transform(cleanSearch)),
});

/** The filter of an address. What is unknown or malformed is as if it had not been said. */
export function parseListingFilter(params: Record<string, string | string[] | undefined>): ListingFilter {
  const first = (name: keyof ListingFilter) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return Array.isArray(value) ? value[0] : value;
  };
  return {
    q: FIELDS.q.catch(null).parse(first("q")),
    kind: FIELDS.kind.catch(null).parse(first("kind")),
    category: FIELDS.category.catch(null).parse(first("category")),
    quartier: FIELDS.quartier.catch(null).parse(first("quartier")),
    when: FIELDS.when.catch(null).parse(first("when")),
    remote: FIELDS.remote.catch(false).parse(first("remote")),
  };
}
