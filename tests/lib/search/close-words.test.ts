import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CATALOGUE_WORDS, inCatalogue } from "#lib/search/catalogue-words.ts";
import { closestWord, letterDistance } from "#lib/search/close-words.ts";

const word = fc.string({ unit: fc.constantFrom(..."abc"), maxLength: 6 });

describe("spelling mistakes", () => {
  it.each([
    ["imprimmante", "imprimante"],
    ["imprimnate", "imprimante"],
    ["medcin", "medecin"],
    ["bricolaje", "bricolage"],
    ["ordianteur", "ordinateur"],
  ])("%s is %s", (typed, meant) => {
    expect(closestWord(typed, CATALOGUE_WORDS)).toBe(meant);
  });

  it("are not seen in words that are far from all, or short", () => {
    expect(closestWord("trottinette", CATALOGUE_WORDS)).toBeNull();
    expect(closestWord("cle", ["cles", "clef"])).toBeNull();
  });

  it("are not seen in any form of a word that the catalogue has", () => {
    expect(inCatalogue("imprimantes")).toBe(true);
    expect(inCatalogue("imprimmante")).toBe(false);
  });
});

describe("the distance between two words", () => {
  it("is 0 with itself, the same both ways, and 1 for one letter or two swapped ones", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(letterDistance(a, a)).toBe(0);
        expect(letterDistance(a, b)).toBe(letterDistance(b, a));
        expect(letterDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(letterDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(letterDistance(a, `${a}x`)).toBe(1);
      }),
    );
    expect(letterDistance("chien", "cihen")).toBe(1);
    expect(letterDistance("chien", "niche")).toBe(4);
  });
});
