/*
 * Orders of the candidates of a query, as their indexes in the file: ours, and what people have without a matching module.
 * The baselines know no hard rule and leave nobody out.
 */
import { distanceM } from "#lib/geo/point.ts";
import { rankPairs } from "#lib/matching/rank.ts";
import { DEFAULT_WEIGHTS } from "#lib/matching/weights.ts";
import { EVALUATION_MOMENT, pairsOf } from "./labelled-pairs.ts";
import type { LabelledQuery } from "./labelled-query.schema.ts";

type Ranking = (query: LabelledQuery) => number[];

const indexes = ({ candidates }: LabelledQuery) => candidates.map((_, index) => index);

function metresTo({ query, candidates }: LabelledQuery): (index: number) => number {
  const metres = candidates.map(({ listing }) => distanceM(query, listing));
  return (index) => metres[index] ?? 0;
}

const ours: Ranking = (query) => {
  const place = new Map(query.candidates.map(({ listing }, index) => [listing.id, index]));
  const side = query.query.kind === "request" ? "offerId" : "requestId";
  return rankPairs(pairsOf(query), EVALUATION_MOMENT, DEFAULT_WEIGHTS).flatMap((pair) => place.get(pair[side]) ?? []);
};

/** The form has no dates: the order of the file is taken for that of publication, the last one being the newest. */
const newest: Ranking = (query) => indexes(query).reverse();

const nearest: Ranking = (query) => {
  const metres = metresTo(query);
  return indexes(query).sort((a, b) => metres(a) - metres(b) || a - b);
};

const categoryThenNearest: Ranking = (query) => {
  const metres = metresTo(query);
  const other = (index: number) => (query.candidates[index]?.listing.category === query.query.category ? 0 : 1);
  return indexes(query).sort((a, b) => other(a) - other(b) || metres(a) - metres(b) || a - b);
};

export const RANKINGS = { ours, newest, nearest, categoryThenNearest } as const satisfies Record<string, Ranking>;
export type RankingName = keyof typeof RANKINGS;
