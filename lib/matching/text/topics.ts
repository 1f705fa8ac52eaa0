/*
 * What two texts are about as categories of the catalogue, whatever category their authors chose: people hesitate, and
 * put a letter to a landlord under "other".
 */
import { categoryCloseness } from "#lib/catalogue/categories.ts";
import type { TextProfile } from "./text-profile.ts";

type Topics = TextProfile["topics"];

/** In [0, 1]; null when the words of one of them speak for no category. */
export function topicCloseness(a: Topics, b: Topics): number | null {
  if (a.size === 0 || b.size === 0) return null;
  let best = 0;
  for (const [one, share] of a) {
    for (const [other, otherShare] of b) best = Math.max(best, share * otherShare * categoryCloseness(one, other));
  }
  return best;
}
