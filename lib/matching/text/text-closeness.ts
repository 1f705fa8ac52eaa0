/*
 * How close two texts are in meaning, without statistics of a corpus. Every word gives up to four features: itself, its
 * stem, its idea and its category. The same word thus counts more than a cousin, and a cousin more than a synonym.
 * Words of the title weigh more than those of the body. Two bags of features are compared by the Ochiai coefficient on
 * weighted sets (A. Ochiai 1957): shared / √(all of one × all of the other), which a long body does not drown.
 */
import { frenchStem } from "./french-stem.ts";
import { ideasOf } from "./ideas.ts";
import { words } from "./words.ts";

const WORD = 1;
const STEM = 1;
const IDEA = 1.2;
const CATEGORY = 0.6;
const BODY = 0.4;
/** Two people never write the same: from this share on, they speak of the same thing. */
const SAME_SUBJECT = 0.6;

/** The features of a text with their weights, and the sum of these. */
export type TextProfile = { features: ReadonlyMap<string, number>; total: number };

/** Reads a listing once, so that it can be compared with many. */
export function textProfile(title: string, body: string): TextProfile {
  const features = new Map<string, number>();
  const add = (feature: string, weight: number) => features.set(feature, Math.max(weight, features.get(feature) ?? 0));
  for (const [text, field] of [
    [title, 1],
    [body, BODY],
  ] as const) {
    for (const word of words(text)) {
      const stem = frenchStem(word);
      add(`w:${word}`, WORD * field);
      add(`s:${stem}`, STEM * field);
      const { groups, categories } = ideasOf(stem);
      for (const group of groups) add(`i:${group}`, (IDEA / groups.size) * field);
      for (const category of categories) add(`c:${category}`, (CATEGORY / categories.size) * field);
    }
  }
  // One order for all profiles, so that sums come out the same from both sides to the last bit.
  const sorted = new Map([...features].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { features: sorted, total: [...sorted.values()].reduce((sum, weight) => sum + weight, 0) };
}

/** Closeness in [0, 1], symmetric; null when one of them says nothing, which is not the same as saying something else. */
export function textCloseness(a: TextProfile, b: TextProfile): number | null {
  if (a.total === 0 || b.total === 0) return null;
  const [small, large] = a.features.size <= b.features.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [feature, weight] of small.features) shared += Math.min(weight, large.features.get(feature) ?? 0);
  return Math.min(1, shared / Math.sqrt(a.total * b.total) / SAME_SUBJECT);
}
