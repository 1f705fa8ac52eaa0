import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shinglesOf, similarity, tellingWords, wordsOf } from "#lib/moderation/history/shingles.ts";

test("words are without accents, capitals and marks", () => {
  expect(wordsOf({ title: "L’ÉCOLE d’à-côté", body: "à 8 h !" })).toEqual([
    "l",
    "ecole",
    "d",
    "a",
    "cote",
    "a",
    "8",
    "h",
  ]);
});

test("shingles are every two words that follow one another", () => {
  expect(shinglesOf(["un", "deux", "trois"])).toEqual(new Set(["un deux", "deux trois"]));
  expect(shinglesOf(["un"])).toEqual(new Set(["un"]));
  expect(shinglesOf([])).toEqual(new Set());
});

test("telling words are the longest, each once, of letters and digits alone", () => {
  const words = tellingWords({ title: "Réparer & graisser | (mon) vélo:* vélo", body: "chambre à air crevée hier" });
  expect(words).toEqual(["graisser", "reparer", "chambre", "crevee", "velo", "hier"]);
});

describe("similarity", () => {
  const texts = fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 12 }).map(shinglesOf);

  test("is the same both ways, and from 0 to 1", () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const shared = similarity(one, other);
        expect(shared).toBe(similarity(other, one));
        expect(shared).toBeGreaterThanOrEqual(0);
        expect(shared).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("is 1 of a text with itself, if it says anything", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(similarity(text, text)).toBe(text.size === 0 ? 0 : 1);
      }),
    );
  });
});
