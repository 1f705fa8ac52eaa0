import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCounterpartsQuery } from "#lib/listings/counterparts-query.ts";
import { travellingWords } from "#lib/listings/travelling-words.ts";

test.each([
  ["Faire mes courses, 06 12 34 56 78", "Faire mes courses,"],
  ["écrire à nermin@free.fr", "écrire à"],
  ["  deux   mots ", "deux mots"],
  ["", ""],
])("%j travels as %j", (title, words) => {
  expect(travellingWords(title)).toBe(words);
});

test("what travels holds no figure, and is accepted where it arrives", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (title) => {
      const text = travellingWords(title);
      expect(text).not.toMatch(/[\p{N}@]/u);
      expect(parseCounterpartsQuery(new URLSearchParams({ kind: "offer", category: "pets", text }))).toHaveProperty(
        "query",
      );
    }),
  );
});
