/*
 * The telling words of a text with what comes of them: those that are said only to be ruled out ("pas de scanner",
 * "sauf le jeudi") are left out. "Je n'ai pas d'imprimante" is something else: who lacks a thing speaks of it.
 */
import { clauses, isTelling } from "./words.ts";

const CONTRAST = new Set(["pas", "sauf", "ni", "not", "no", "except", "aucun", "aucune", "jamais", "hors"]);
const BEFORE = new Set(["mais", "et", "but", "and", "par", "contre", "donc"]);
/** Words that a contrast reaches. */
const REACH = 3;

/** Clauses of folded words; a word that is ruled out is empty, so that no phrase is made across it. */
export function saidClauses(text: string): string[][] {
  return clauses(text).map((clause) => {
    const first = clause.findIndex((word) => !BEFORE.has(word));
    if (!CONTRAST.has(clause[first] ?? "")) return clause;
    let left = REACH;
    return clause.map((word, index) => {
      if (index < first || left === 0 || !isTelling(word)) return word;
      left -= 1;
      return "";
    });
  });
}
