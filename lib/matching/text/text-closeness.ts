/*
 * How close two texts are in meaning, without statistics of a corpus. Every word gives up to four features: itself, its
 * stem, its idea and its category. The same word thus counts more than a cousin, and a cousin more than a synonym.
 * A title says what a listing is about, a body adds details: what counts is how much of each title is found in the
 * whole of the other one, so that a long body drowns nothing. This is the mean of two weighted containments
 * (A. Z. Broder, "On the resemblance and containment of documents", 1997).
 */
import { frenchStem } from "./french-stem.ts";
import { ideasOf } from "./ideas.ts";
import { words } from "./words.ts";

const WORD = 1;
const STEM = 1;
const IDEA = 1.2;
const CATEGORY = 0.4;
/** What a word of the body is worth beside one of the title. */
const BODY = 0.6;
/** Two people never write the same: from this share on, they speak of the same thing. */
const SAME_SUBJECT = 0.6;

type Features = ReadonlyMap<string, number>;

/** What a text is about (its title, or its body when the title says nothing), and all that it mentions. */
export type TextProfile = { subject: Features; mentions: Features };

function featuresOf(text: string): Map<string, number> {
  const features = new Map<string, number>();
  const add = (feature: string, weight: number) => features.set(feature, Math.max(weight, features.get(feature) ?? 0));
  for (const word of words(text)) {
    const stem = frenchStem(word);
    const { groups, categories } = ideasOf(stem);
    add(`w:${word}`, WORD);
    add(`s:${stem}`, STEM);
    for (const group of groups) add(`i:${group}`, IDEA / groups.size);
    for (const category of categories) add(`c:${category}`, CATEGORY / categories.size);
  }
  return features;
}

/** Reads a listing once, so that it can be compared with many. */
export function textProfile(title: string, body: string): TextProfile {
  const [inTitle, inBody] = [featuresOf(title), featuresOf(body)];
  const mentions = new Map<string, number>();
  const subject = inTitle.size > 0 ? inTitle : inBody;
  for (const feature of inBody.keys()) mentions.set(feature, BODY);
  for (const feature of subject.keys()) mentions.set(feature, 1);
  return { subject, mentions };
}

/** The share of a subject that the other text mentions. */
function containment({ subject }: TextProfile, { mentions }: TextProfile): number {
  let [found, all] = [0, 0];
  for (const [feature, weight] of subject) {
    all += weight;
    found += weight * (mentions.get(feature) ?? 0);
  }
  return found / all;
}

/** Closeness in [0, 1], symmetric; null when one of them says nothing, which is not the same as saying something else. */
export function textCloseness(a: TextProfile, b: TextProfile): number | null {
  if (a.subject.size === 0 || b.subject.size === 0) return null;
  return Math.min(1, (containment(a, b) + containment(b, a)) / 2 / SAME_SUBJECT);
}
