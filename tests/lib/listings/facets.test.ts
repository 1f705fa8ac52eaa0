import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { countFacets, type TraitsCount } from "#lib/listings/facets.ts";
import { KINDS } from "#lib/listings/listing.ts";
import { type ListingFilter, NO_FILTER, WHENS } from "#lib/listings/listing-filter.ts";
import { CHOICES, missedChoices } from "#lib/listings/listing-traits.ts";

const categories = CATEGORY_KEYS.slice(0, 3);
const quartiers = ["battant", "butte", "planoise"];
const row: fc.Arbitrary<TraitsCount> = fc.record({
  kind: fc.constantFrom(...KINDS),
  category: fc.constantFrom(...categories),
  quartier: fc.constantFrom(...quartiers),
  remote: fc.boolean(),
  today: fc.boolean(),
  week: fc.boolean(),
  weekend: fc.boolean(),
  count: fc.integer({ min: 1, max: 5 }),
});
const filter: fc.Arbitrary<ListingFilter> = fc.record({
  q: fc.constant(null),
  kind: fc.constantFrom(null, ...KINDS),
  category: fc.constantFrom(null, ...categories),
  quartier: fc.constantFrom(null, ...quartiers),
  when: fc.constantFrom(null, ...WHENS),
  remote: fc.boolean(),
});

/** How many pass a filter, counted one by one. */
const passing = (rows: readonly TraitsCount[], chosen: ListingFilter) =>
  rows.filter((one) => missedChoices(chosen, one).length === 0).reduce((sum, { count }) => sum + count, 0);

describe("the counts beside the filters", () => {
  it("say what each value would give with the other choices kept", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), filter, (rows, chosen) => {
        const facets = countFacets(rows, chosen);
        const withChoice = (change: Partial<ListingFilter>) => passing(rows, { ...chosen, ...change });
        const inQuartier = ({ requests = 0, offers = 0 } = {}) => requests + offers;
        expect(facets.total).toBe(withChoice({}));
        expect(facets.remote).toBe(withChoice({ remote: true }));
        expect(KINDS.map((kind) => facets.kind[kind])).toEqual(KINDS.map((kind) => withChoice({ kind })));
        expect(CATEGORY_KEYS.map((key) => facets.category[key])).toEqual(
          CATEGORY_KEYS.map((category) => withChoice({ category })),
        );
        expect(WHENS.map((when) => facets.when[when])).toEqual(WHENS.map((when) => withChoice({ when })));
        expect(quartiers.map((slug) => inQuartier(facets.quartier[slug]))).toEqual(
          quartiers.map((quartier) => withChoice({ quartier })),
        );
        expect(CHOICES.map((choice) => facets.without[choice])).toEqual(
          CHOICES.map((choice) => withChoice({ [choice]: NO_FILTER[choice] })),
        );
      }),
    );
  });

  it("are zeros for every value when there is nothing", () => {
    const facets = countFacets([], NO_FILTER);
    expect(Object.keys(facets.category)).toEqual([...CATEGORY_KEYS]);
    expect(facets.total).toBe(0);
  });
});
