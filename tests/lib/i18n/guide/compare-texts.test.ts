import fc from "fast-check";
import { expect, test } from "vitest";
import { compareTexts } from "#lib/i18n/guide/compare-texts.ts";

const joined = (parts: ReturnType<typeof compareTexts>, without: "added" | "removed") =>
  parts
    .filter(({ change }) => change !== without)
    .map(({ text }) => text)
    .join("");

test("shows a word that was replaced", () => {
  expect(compareTexts("L’aide est payante.", "L’aide est gratuite.").filter(({ change }) => change !== "same")).toEqual(
    [
      { text: "payante", change: "removed" },
      { text: "gratuite", change: "added" },
    ],
  );
});

test("loses nothing of either text", () => {
  const texts = fc
    .array(fc.constantFrom("aide", "gratuite", "\n", " ", "l’", "été", ".", "🙂"))
    .map((all) => all.join(""));
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const parts = compareTexts(before, after);
      expect(joined(parts, "added")).toBe(before);
      expect(joined(parts, "removed")).toBe(after);
    }),
  );
});
