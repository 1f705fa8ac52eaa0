import { expect, test } from "vitest";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { SYNONYMS } from "#lib/catalogue/synonyms.ts";
import { frenchStem } from "#lib/matching/text/french-stem.ts";
import { ideasOf } from "#lib/matching/text/ideas.ts";
import { words } from "#lib/matching/text/words.ts";

const ideas = (word: string) => ideasOf(words(word).map(frenchStem)[0] ?? "");

test.each([
  ["imprimante", "imprimer"],
  ["photocopie", "photocopier"],
  ["médocs", "ordonnance"],
  ["ordi", "ordinateur"],
  ["maths", "mathématiques"],
  ["rdv", "médecin"],
])("%s and %s share an idea", (one, other) => {
  const shared = [...ideas(one).groups].filter((group) => ideas(other).groups.has(group));
  expect(shared).not.toEqual([]);
});

test("a word of two categories belongs to both", () => {
  expect([...ideas("garder").categories].sort()).toEqual(["childcare", "pets"]);
});

test("a word that nobody listed has no idea", () => {
  expect(ideas("xylophone").groups.size).toBe(0);
});

test("every group of the catalogue says something", () => {
  for (const category of CATEGORY_KEYS) {
    for (const group of SYNONYMS[category]) expect([category, group, words(group).length > 0]).toContain(true);
  }
});
