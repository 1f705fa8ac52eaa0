import { expect, test } from "vitest";
import { fold, words } from "#lib/matching/text/words.ts";

test.each([
  ["Déménagement, réparation de vélo, prêt d’échelle", ["demenagement", "reparation", "velo", "pret", "echelle"]],
  ["Bonjour, je cherche qqn pr m'aider svp", []],
  ["J’ai besoin d’une imprimante mardi soir", ["imprimante"]],
  ["L'ŒUF et le cœur", ["oeuf", "coeur"]],
  ["aide aux devoirs (CM2), 2 fois par semaine !", ["devoirs", "cm2"]],
  ["ترجمة رسالة", ["ترجمة", "رسالة"]],
  ["", []],
  ["!!! 12 🙂 à", []],
])("the words of %j", (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test("accents and case do not matter", () => {
  expect(words("DÉMÉNAGER LE CANAPÉ")).toEqual(words("demenager le canape"));
  expect(fold("ÀÉÎÕÜ ç ñ")).toBe("aeiou c n");
});
