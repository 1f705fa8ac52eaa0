import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchWords } from "#lib/search/search-words.ts";

describe("the words of a search", () => {
  it("are folded, told once, without the words that say nothing", () => {
    expect(searchWords("Je cherche quelqu’un pour IMPRIMER une attestation, imprimer !")).toEqual([
      "imprimer",
      "attestation",
    ]);
  });

  it("are all of them when none says anything", () => {
    expect(searchWords("besoin d’aide")).toEqual(["besoin", "d", "aide"]);
  });

  it("are letters and digits only, eight at most, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (typed) => {
        const words = searchWords(typed);
        expect(words.length).toBeLessThanOrEqual(8);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]{1,30}$/u);
      }),
    );
    expect(searchWords("' \" & | ! ( ) <-> :* \\ %")).toEqual([]);
    expect(searchWords("mot ".repeat(50) + "x".repeat(10_000))).toEqual(["mot"]);
  });
});
