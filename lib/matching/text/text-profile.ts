/*
 * A text as what it speaks of, read once to be compared with many: what is done, what it is about, and its words as
 * they are. A title says what a listing is about; a body adds details, or says it all when the title says nothing.
 */
import { CATEGORY_KEYS, type CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Need } from "#lib/catalogue/needs/need.ts";
import { frenchStem } from "./french-stem.ts";
import { phraseAt } from "./known-needs.ts";
import { type ReadWord, readWord } from "./read-word.ts";
import { saidClauses } from "./said-words.ts";
import { fold } from "./words.ts";

/** What a word of the body is worth beside one of the title. */
const BODY = 0.9;
/** What the same spelling is worth beside the same stem. */
const AS_WRITTEN = 0.3;
/** A word that was corrected may have been another one. */
const CORRECTED = 0.7;

type Weights = ReadonlyMap<string, number>;
export type Facet = "act" | "thing" | "word";

/** What a text is about, and all that it mentions, for one facet. */
export type Said = { subject: Weights; mentions: Weights };
export type TextProfile = Record<Facet, Said> & {
  /** How much the words speak for each category, in [0, 1], 1 for the first; none when they speak for none. */
  topics: ReadonlyMap<CategoryKey, number>;
  /** Whether the author says to come by car or bicycle, or on foot; null when they say neither. */
  onWheels: boolean | null;
};

type Reading = Record<Facet, Map<string, number>> & { topics: Map<CategoryKey, number> };

const keepMost = (weights: Map<string, number>, key: string, weight: number) =>
  weights.set(key, Math.max(weight, weights.get(key) ?? 0));

/** A word that may mean several things says each of them less. */
function noteNeeds(reading: Reading, needs: readonly Need[], weight: number): void {
  const share = weight / Math.sqrt(needs.length);
  for (const need of needs) {
    const before = reading[need.facet].get(need.key) ?? 0;
    keepMost(reading[need.facet], need.key, need.in.length === 0 ? share / 2 : share);
    const gained = Math.max(0, share - before);
    need.in.forEach((category, rank) => {
      reading.topics.set(category, (reading.topics.get(category) ?? 0) + gained / (rank + 1));
    });
  }
}

function noteSpelling(reading: Reading, { word, stem }: ReadWord): void {
  keepMost(reading.word, `${word}.`, AS_WRITTEN);
  keepMost(reading.word, stem, 1);
}

/** The word as it is written, its stem, and the word that was meant where nobody knows it. */
function noteWord(reading: Reading, word: ReadWord): void {
  noteSpelling(reading, word);
  if (word.meant) keepMost(reading.word, frenchStem(word.meant), CORRECTED);
  noteNeeds(reading, word.needs, word.meant ? CORRECTED : 1);
}

/** A phrase says what it says as a whole; its words are there all the same. */
function notePhrase(reading: Reading, needs: readonly Need[], words: readonly ReadWord[]): void {
  noteNeeds(reading, needs, 1);
  for (const word of words) if (word.telling) noteSpelling(reading, word);
}

function readClause(reading: Reading, clause: readonly string[]): void {
  const words = clause.map(readWord);
  const stems = words.map(({ stem }) => stem);
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(stems, at);
    const word = words[at];
    if (phrase) notePhrase(reading, phrase.needs, words.slice(at, at + phrase.length));
    else if (word?.telling) noteWord(reading, word);
    at += phrase?.length ?? 1;
  }
}

function read(text: string): Reading {
  const reading: Reading = { act: new Map(), thing: new Map(), word: new Map(), topics: new Map() };
  for (const clause of saidClauses(text)) readClause(reading, clause);
  return reading;
}

function saidOf(inTitle: Weights, inBody: Weights): Said {
  const mentions = new Map<string, number>();
  for (const [key, weight] of inBody) mentions.set(key, weight * BODY);
  for (const [key, weight] of inTitle) mentions.set(key, Math.max(weight, mentions.get(key) ?? 0));
  return { subject: inTitle.size > 0 ? inTitle : inBody, mentions };
}

function topicsOf(title: Reading, body: Reading): Map<CategoryKey, number> {
  const totals = CATEGORY_KEYS.map((category) => {
    const total = (title.topics.get(category) ?? 0) + BODY * (body.topics.get(category) ?? 0);
    return [category, total] as const;
  });
  const most = Math.max(...totals.map(([, total]) => total));
  return new Map(totals.filter(([, total]) => total > 0).map(([category, total]) => [category, total / most]));
}

const ON_FOOT =
  /\b(a pieds?|pieton(ne)?|en marchant|on foot|pas (de|d) (voiture|vehicule|auto)|sans (voiture|vehicule|permis))\b/;
const ON_WHEELS =
  /\b(voiture|auto|bagnole|vehicule|camion(nette)?|fourgon(nette)?|utilitaire|kangoo|berlingo|trafic|scooter|moto|velo|cargo|remorque|motorise|car|van|bike)\b/;

function saysWheels(text: string): boolean | null {
  const folded = fold(text).replace(/['’]/g, " ");
  if (ON_FOOT.test(folded)) return false;
  return ON_WHEELS.test(folded) ? true : null;
}

/** Reads a listing once, so that it can be compared with many. */
export function textProfile(title: string, body: string): TextProfile {
  const [inTitle, inBody] = [read(title), read(body)];
  return {
    act: saidOf(inTitle.act, inBody.act),
    thing: saidOf(inTitle.thing, inBody.thing),
    word: saidOf(inTitle.word, inBody.word),
    topics: topicsOf(inTitle, inBody),
    onWheels: saysWheels(`${title}. ${body}`),
  };
}
