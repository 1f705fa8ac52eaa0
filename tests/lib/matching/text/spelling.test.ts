import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frenchStem } from "#lib/matching/text/french-stem.ts";
import { KNOWN_WORDS } from "#lib/matching/text/known-needs.ts";
import { meantWord, sound } from "#lib/matching/text/spelling.ts";

describe("a word that nobody listed is read as the one that was meant", () => {
  test.each([
    ["imprimmante", "imprimante"],
    ["ordinatuer", "ordinateur"],
    ["ordonance", "ordonnance"],
    ["medikaments", "medicaments"],
    ["demenagment", "demenagement"],
    ["bricolaje", "bricolage"],
  ])("%s", (written, intended) => {
    expect(frenchStem(meantWord(written) ?? written)).toBe(frenchStem(intended));
  });
});

test("what is known is left as it is", () => {
  fc.assert(fc.property(fc.constantFrom(...KNOWN_WORDS), (word) => meantWord(word) === null));
});

test.each(["xylophone", "abc", "", "zzzzzzzzzz", "qwertyuiop"])("%j resembles nothing", (word) => {
  expect(meantWord(word)).toBeNull();
});

test("what sounds alike has one spelling", () => {
  expect(sound("pharmasie")).toBe(sound("farmacie"));
  expect(sound("medikaman")).toBe(sound("medicament"));
});

test("any text is read in bounded time and without an error", () => {
  fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => typeof meantWord(text) !== "undefined"));
});
