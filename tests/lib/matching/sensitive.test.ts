import { expect, test } from "vitest";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { needsVerifiedHelper } from "#lib/matching/sensitive.ts";
import { textProfile } from "#lib/matching/text/text-profile.ts";

test.each<[CategoryKey, string, boolean]>([
  ["childcare", "Garder mon fils mercredi", true],
  ["visit", "Un peu de compagnie", true],
  ["shopping", "Garder mon fils pendant mes courses", false],
  ["other", "Baby-sitter pour ma fille", true],
  ["other", "Relever mon compteur", false],
  ["other", "", false],
])("%s: %s", (category, title, needed) => {
  expect(needsVerifiedHelper({ category, text: textProfile(title, "") })).toBe(needed);
});
