/*
 * Words that stand for the same idea, from the table of synonyms of the catalogue: "imprimer", "photocopie" and
 * "attestation" share an idea, and every word of a category shares that category. A table written by hand and
 * read by people, rather than a language model: it can be explained, and corrected, line by line.
 */
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { SYNONYMS } from "#lib/catalogue/synonyms.ts";
import { frenchStem } from "./french-stem.ts";
import { fold } from "./words.ts";

function buildIdeas(): Map<string, ReadonlySet<string>> {
  const ideas = new Map<string, Set<string>>();
  for (const category of CATEGORY_KEYS) {
    for (const [index, group] of SYNONYMS[category].entries()) {
      for (const word of group.split(" ")) {
        const stem = frenchStem(fold(word));
        const known = ideas.get(stem) ?? new Set();
        ideas.set(stem, known.add(`${category}.${index}`).add(category));
      }
    }
  }
  return ideas;
}

const IDEAS = buildIdeas();
const NONE: ReadonlySet<string> = new Set();

/** The ideas behind a stem: keys of groups of synonyms (`printing.0`) and of categories (`printing`). */
export function ideasOf(stem: string): ReadonlySet<string> {
  return IDEAS.get(stem) ?? NONE;
}
