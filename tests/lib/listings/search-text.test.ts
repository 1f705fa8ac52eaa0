import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanSearch, MAX_SEARCH_LENGTH } from "#lib/listings/search-text.ts";

describe("a search as it is kept", () => {
  it("is one bounded line without hidden characters, the same once kept again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 180, maxLength: 220 }), (typed) => {
        const kept = cleanSearch(typed);
        expect(kept === null || kept.length <= MAX_SEARCH_LENGTH).toBe(true);
        expect(kept ?? "").not.toMatch(/[\p{C}\n]/u);
        expect(cleanSearch(kept ?? "")).toBe(kept);
      }),
      { numRuns: 50 },
    );
  });

  it("keeps what people type", () => {
    expect(cleanSearch("  d\u00e9me\u0301nager\u0000  un \n canap\u00e9 ")).toBe("déménager un canapé");
    expect(cleanSearch("a & b | !c <-> 'd' \\ :*")).toBe("a & b | !c <-> 'd' \\ :*");
    expect(cleanSearch("x".repeat(10_000))).toHaveLength(MAX_SEARCH_LENGTH);
    expect(cleanSearch("\u0000\u200b")).toBeNull();
  });
});
