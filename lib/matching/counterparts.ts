/*
 * Listings of the other kind that already fit one which is being written: its category and its first words are all that
 * is known. The rest of matching waits until the listing is published; this only has to be right about "the same thing".
 */
import { categoryCloseness } from "#lib/catalogue/categories.ts";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { type Cell, cellDistanceM } from "#lib/geo/cell.ts";
import { DISTANCE_BANDS_M, distanceBand } from "#lib/geo/distance-band.ts";
import type { Kind } from "#lib/listings/listing.ts";
import { relevance } from "./relevance.ts";
import { VAGUE } from "./signals.ts";
import { textCloseness } from "./text/text-closeness.ts";
import { textProfile } from "./text/text-profile.ts";
import { topicCloseness } from "./text/topics.ts";
import type { MatchingWeights } from "./weights.ts";

/** What is known of a listing that is being written; `cell` when its quartier is known. */
export type Sketch = { kind: Kind; category: CategoryKey; text: string; cell: Cell | null };

/** What is read of an open listing of the other kind. */
export type OpenCounterpart = {
  id: string;
  authorId: string;
  category: CategoryKey;
  title: string;
  body: string;
  remote: boolean;
  radiusM: number;
  cell: Cell;
  /** ISO 8601, UTC. */
  publishedAt: string;
};

/** Two things of these have little in common but their category: who repairs bicycles changes no bulb. */
const BROAD: readonly CategoryKey[] = [...VAGUE, "repair"];
/** How much the words have to speak for it: the least thing, something of the matter, or the matter itself. */
const WORDS = { same: 0.01, broad: 0.2, close: 0.5 };
/** Relevances nearer to each other than this are the same: the distance decides. */
const STEP = 0.1;

type Ranked<Item> = { item: Item; step: number; band: number };

/** How well a listing fits a sketch, in [0, 1]; null when it does not. */
function fitness(
  sketch: Sketch,
  words: ReturnType<typeof textProfile>,
  item: OpenCounterpart,
  weights: MatchingWeights,
): number | null {
  const category = categoryCloseness(sketch.category, item.category);
  const vague = VAGUE.includes(sketch.category);
  const profile = textProfile(item.title, item.body);
  const text = textCloseness(words, profile);
  const wanted = category < 1 ? WORDS.close : BROAD.includes(sketch.category) ? WORDS.broad : WORDS.same;
  const isSameThing = text === null ? category === 1 && !vague : text >= wanted;
  if (!isSameThing) return null;
  const score = relevance(
    { category, topics: topicCloseness(words.topics, profile.topics), vague, text, languages: 1 },
    weights,
  );
  return score >= weights.proposed.relevance ? score : null;
}

/** Which band of distance it is in; 0 when the place of the sketch is not known, null beyond the helper's own radius. */
function bandOf({ kind, cell }: Sketch, item: OpenCounterpart): number | null {
  if (cell === null) return 0;
  const metres = cellDistanceM(cell, item.cell);
  if (kind === "request" && !item.remote && metres > item.radiusM) return null;
  const band = distanceBand(metres);
  return band === null ? DISTANCE_BANDS_M.length : DISTANCE_BANDS_M.indexOf(band);
}

const byId = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The listings that fit a sketch, one of each author: the most relevant first, then the nearest, then the newest.
 * `hidden` are the authors whom the writer must not meet, themselves included.
 */
export function rankCounterparts<Item extends OpenCounterpart>(
  sketch: Sketch,
  open: readonly Item[],
  hidden: ReadonlySet<string>,
  weights: MatchingWeights,
): Item[] {
  const words = textProfile(sketch.text, "");
  const ranked: Ranked<Item>[] = [];
  for (const item of open) {
    const band = hidden.has(item.authorId) ? null : bandOf(sketch, item);
    const score = band === null ? null : fitness(sketch, words, item, weights);
    if (band !== null && score !== null) ranked.push({ item, band, step: Math.round(score / STEP) });
  }
  ranked.sort(
    (a, b) =>
      b.step - a.step || a.band - b.band || byId(b.item.publishedAt, a.item.publishedAt) || byId(a.item.id, b.item.id),
  );
  const authors = new Set<string>();
  return ranked.flatMap(({ item }) => {
    if (authors.has(item.authorId)) return [];
    authors.add(item.authorId);
    return [item];
  });
}
