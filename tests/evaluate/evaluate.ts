import type { LabelledQuery } from "./labelled-query.schema.ts";
import { GOOD, ndcg, precision, rankOfBest } from "./measures.ts";
import { RANKINGS, type RankingName } from "./rankings.ts";

/** Means over the queries that have an answer; `violations` and `wronglyExcluded` count candidates. */
export type Figures = {
  ndcg5: number;
  p3: number;
  meanRankBest: number;
  /** Candidates that break a hard rule and were ranked. */
  violations: number;
  /** Candidates of grade 2 or 3 that were left out. */
  wronglyExcluded: number;
};

export type Evaluation = { queries: number; candidates: number } & Record<RankingName, Figures>;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

function figuresOf(queries: readonly LabelledQuery[], name: RankingName): Figures {
  const seen = queries.map((query) => {
    const order = RANKINGS[name](query);
    const all = query.candidates.map(({ grade }) => grade);
    const grades = order.map((index) => all[index] ?? 0);
    const left = all.filter((_, index) => !order.includes(index));
    return {
      ndcg5: ndcg(grades, all, 5),
      p3: precision(grades, 3),
      best: rankOfBest(grades, all),
      violations: order.filter((index) => query.candidates[index]?.hardViolation).length,
      wronglyExcluded: left.filter((grade) => grade >= GOOD).length,
    };
  });
  // Where every grade is 0, no order is better than another.
  const answerable = seen.flatMap(({ ndcg5, ...rest }) => (ndcg5 === null ? [] : [{ ndcg5, ...rest }]));
  const sum = (key: "violations" | "wronglyExcluded") => seen.reduce((total, of) => total + of[key], 0);
  return {
    ndcg5: rounded(mean(answerable.map((of) => of.ndcg5))),
    p3: rounded(mean(answerable.map((of) => of.p3))),
    meanRankBest: rounded(mean(answerable.map((of) => of.best))),
    violations: sum("violations"),
    wronglyExcluded: sum("wronglyExcluded"),
  };
}

/** How well each ranking orders the candidates of labelled queries. */
export function evaluate(queries: readonly LabelledQuery[]): Evaluation {
  return {
    queries: queries.length,
    candidates: queries.reduce((sum, { candidates }) => sum + candidates.length, 0),
    ours: figuresOf(queries, "ours"),
    newest: figuresOf(queries, "newest"),
    nearest: figuresOf(queries, "nearest"),
    categoryThenNearest: figuresOf(queries, "categoryThenNearest"),
  };
}
