/*
 * How close two texts are in meaning, without statistics of a corpus: what is done, what it is about, and the words
 * themselves. For each of the three, what counts is how much of the subject of each text is found in the whole of the
 * other one, so that a long body drowns nothing: the mean of two weighted containments (A. Z. Broder, "On the resemblance
 * and containment of documents", 1997). The same act on another thing is half of the same help, and so is another act on
 * the same thing.
 */
import type { Facet, Said, TextProfile } from "./text-profile.ts";

/** Shares of what is done, of what it is about and of the words as they are: set on half of the labelled pairs. */
const SHARES: Record<Facet, number> = { act: 0.33, thing: 0.42, word: 0.25 };
/** How much the weaker one of act and thing counts beside their mean. */
const WEAKER = 0.24;
/** Two people never write the same: from this share on, they speak of the same. */
const SAME = 0.75;

/** The share of a subject that the other text mentions. */
function containment({ subject }: Said, { mentions }: Said): number {
  let [found, all] = [0, 0];
  for (const [key, weight] of subject) {
    all += weight;
    found += weight * Math.min(1, (mentions.get(key) ?? 0) / weight);
  }
  return found / all;
}

/** In [0, 1]; null when one of them says nothing of it. */
function facetCloseness(a: Said, b: Said): number | null {
  if (a.subject.size === 0 || b.subject.size === 0) return null;
  return Math.min(1, (containment(a, b) + containment(b, a)) / 2 / SAME);
}

const FACETS = ["act", "thing", "word"] as const satisfies readonly Facet[];

/** Closeness in [0, 1], symmetric; null when one of them says nothing, which is not the same as saying something else. */
export function textCloseness(a: TextProfile, b: TextProfile): number | null {
  let [sum, all, least] = [0, 0, 1];
  for (const facet of FACETS) {
    const closeness = facetCloseness(a[facet], b[facet]);
    if (closeness === null) continue;
    sum += SHARES[facet] * closeness;
    all += SHARES[facet];
    if (facet !== "word") least = Math.min(least, closeness);
  }
  if (all === 0) return null;
  const mean = sum / all;
  return (1 - WEAKER) * mean + WEAKER * Math.min(least, mean);
}
