/*
 * What a listing is about within its category ("plumbing", "assembling furniture"): the groups of synonyms of the
 * catalogue. Two listings of the same matter share words, as texts of people do; others share only their category.
 */
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { SYNONYMS } from "#lib/catalogue/synonyms.ts";
import { type TextProfile, textProfile } from "#lib/matching/text/text-profile.ts";
import type { Random } from "./random.ts";

export type Matter = { matter: number; text: TextProfile };

const WORDS = 2;
const profiles = new Map<string, TextProfile>();

/** A matter of a category, in two words of those that people use for it. */
export function drawMatter(random: Random, category: CategoryKey): Matter {
  const groups = SYNONYMS[category];
  const matter = Math.floor(random() * groups.length);
  const words = (groups[matter] ?? "").split(" ");
  const first = Math.floor(random() * Math.max(1, words.length - WORDS + 1));
  const title = words.slice(first, first + WORDS).join(" ");
  const known = profiles.get(title);
  const text = known ?? textProfile(title, "");
  if (!known) profiles.set(title, text);
  return { matter, text };
}
