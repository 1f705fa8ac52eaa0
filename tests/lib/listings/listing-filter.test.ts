import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { KINDS } from "#lib/listings/listing.ts";
import { listingFilterSchema, parseListingFilter } from "#lib/listings/listing-filter.schema.ts";
import { filterQuery, type ListingFilter, NO_FILTER, WHENS } from "#lib/listings/listing-filter.ts";
import { cleanSearch } from "#lib/listings/search-text.ts";

const maybe = <T>(values: readonly T[]) => fc.constantFrom(null, ...values);
const search = fc.string({ unit: "grapheme", maxLength: 40 }).map(cleanSearch);
const filter: fc.Arbitrary<ListingFilter> = fc.record({
  q: search,
  kind: maybe(KINDS),
  category: maybe(CATEGORY_KEYS),
  quartier: maybe(["battant", "centre-chapelle-des-buis"]),
  when: maybe(WHENS),
  remote: fc.boolean(),
});

describe("the filter of the list and the map", () => {
  it("goes through an address and comes back the same", () => {
    fc.assert(
      fc.property(filter, (chosen) => {
        expect(parseListingFilter(filterQuery(chosen))).toEqual(chosen);
        expect(listingFilterSchema.parse(filterQuery(chosen))).toEqual(chosen);
      }),
    );
  });

  it("keeps the start of a search however long, and the map refuses a longer one", () => {
    const long = "imprimer ".repeat(1200);
    expect(parseListingFilter({ q: long }).q).toHaveLength(200);
    expect(listingFilterSchema.safeParse({ q: long }).success).toBe(false);
    expect(parseListingFilter({ q: "\u0000 \u202e\n" })).toEqual(NO_FILTER);
  });

  it("leaves nothing in the address when nothing is chosen", () => {
    expect(filterQuery(NO_FILTER)).toEqual({});
  });

  it("keeps what it knows and forgets the rest", () => {
    const params = { kind: "offer", category: "bombs", quartier: "../etc", when: "yesterday", remote: "maybe", x: "1" };
    expect(parseListingFilter(params)).toEqual({ ...NO_FILTER, kind: "offer" });
  });

  it("takes the first of repeated values, and the box of a form that is ticked", () => {
    expect(parseListingFilter({ when: ["week", "today"], remote: "on" })).toEqual({
      ...NO_FILTER,
      when: "week",
      remote: true,
    });
  });

  it("takes an empty field of a form as no choice", () => {
    const empty = { kind: "", category: "", quartier: "", when: "", remote: "" };
    expect(parseListingFilter(empty)).toEqual(NO_FILTER);
    expect(listingFilterSchema.parse(empty)).toEqual(NO_FILTER);
  });

  it.each(["kind", "category", "quartier", "when", "remote"])(
    "is refused by the strict reading for a wrong %s",
    (name) => {
      expect(listingFilterSchema.safeParse({ [name]: "\u202enope!" }).success).toBe(false);
    },
  );

  it("is never changed by what is not an own parameter, and never throws", () => {
    expect(parseListingFilter(JSON.parse('{"__proto__":{"kind":"offer"}}'))).toEqual(NO_FILTER);
    expect(parseListingFilter(Object.create({ kind: "offer" }))).toEqual(NO_FILTER);
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ unit: "binary" })), (params) => {
        expect(Object.keys(parseListingFilter(params)).sort()).toEqual(Object.keys(NO_FILTER).sort());
      }),
    );
  });
});
