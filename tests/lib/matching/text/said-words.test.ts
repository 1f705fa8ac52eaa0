import { expect, test } from "vitest";
import { saidClauses } from "#lib/matching/text/said-words.ts";
import { isTelling } from "#lib/matching/text/words.ts";

const said = (text: string) => saidClauses(text).flat().filter(isTelling);

test.each([
  ["Imprimante noir et blanc, pas de scanner", ["imprimante", "noir", "blanc"]],
  ["Un ordinateur, pas un téléphone", ["ordinateur"]],
  ["Courses et ménage (pas trop le repassage)", ["courses", "menage"]],
  ["Tous les jeux sauf les échecs", ["jeux", "echecs"]],
  ["Tous les jeux, sauf les échecs", ["jeux"]],
  ["Dogs, not cats", ["dogs"]],
])("what is ruled out is not said: %s", (text, words) => {
  expect(said(text)).toEqual(words);
});

test.each([
  ["Je n’ai pas d’imprimante", ["imprimante"]],
  ["je peux pas porter mes courses", ["porter", "courses"]],
])("what somebody lacks or cannot do is said: %s", (text, words) => {
  expect(said(text)).toEqual(words);
});

test("a contrast ends with its clause", () => {
  expect(said("Pas de chien. Un chat, oui")).toEqual(["chat"]);
});

test("nothing is said by nothing", () => {
  expect(saidClauses("")).toEqual([]);
  expect(saidClauses("… !? ,")).toEqual([]);
});
