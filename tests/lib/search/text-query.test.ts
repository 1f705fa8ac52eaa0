import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchTerms } from "#lib/search/search-terms.ts";
import { exactQuery, titleQuery, wideQuery } from "#lib/search/text-query.ts";

describe("a search as PostgreSQL reads it", () => {
  it("wants every word, typed or meant", () => {
    const terms = searchTerms(["guitarre", "piano"], new Map([["guitarre", "guitare"]]));
    expect(exactQuery(terms)).toBe("(guitarre|guitare)&(piano)");
    expect(titleQuery(terms)).toBe("(guitarre:A|guitare:A)&(piano:A)");
    expect(wideQuery(terms)).toBe("(guitarre|guitare)&(piano|piano:*)");
  });

  it("takes a short last word as finished", () => {
    expect(wideQuery(searchTerms(["abcd"]))).toBe("(abcd|abcd:*)");
    expect(wideQuery(searchTerms(["xyz"]))).toBe("(xyz)");
  });

  it("lets no operator through, whatever the words", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", minLength: 1 }), { maxLength: 4 }), (words) => {
        expect(wideQuery(searchTerms(words))).toMatch(/^[\p{L}\p{N}|&():*]*$/u);
        expect(exactQuery(searchTerms(words))).not.toMatch(/[*:'\\<>!]/);
      }),
    );
  });
});
