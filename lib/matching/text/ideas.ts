/*
 * Words that stand for the same idea, from the table of synonyms of the catalogue: "imprimer" and "imprimante" share an
 * idea, "imprimer" and "attestation" a category. A table written and read by people rather than a language model: it
 * can be explained, and corrected, line by line.
 */
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { SYNONYMS } from "#lib/catalogue/synonyms.ts";
import { frenchStem } from "./french-stem.ts";
import { words } from "./words.ts";

/** The ideas of a stem: keys of groups of synonyms and the categories that these belong to. */
export type Ideas = { groups: ReadonlySet<string>; categories: ReadonlySet<string> };

function buildIdeas(): Map<string, Ideas> {
  const known = new Map<string, { groups: Set<string>; categories: Set<string> }>();
  for (const category of CATEGORY_KEYS) {
    for (const [index, group] of SYNONYMS[category].entries()) {
      for (const stem of words(group).map(frenchStem)) {
        const ideas = known.get(stem) ?? { groups: new Set(), categories: new Set() };
        ideas.groups.add(`${category}.${index}`);
        ideas.categories.add(category);
        known.set(stem, ideas);
      }
    }
  }
  return known;
}

const IDEAS = buildIdeas();
const NONE: Ideas = { groups: new Set(), categories: new Set() };

export function ideasOf(stem: string): Ideas {
  return IDEAS.get(stem) ?? NONE;
}
