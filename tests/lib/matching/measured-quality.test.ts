import { expect, test } from "vitest";
import { MEASURED_QUALITY, type MeasuredQuality } from "#lib/matching/measured-quality.ts";
import { evaluate, type Figures } from "#tests/evaluate/evaluate.ts";
import { readOwnQueries } from "#tests/evaluate/read-labelled-queries.ts";

const { queries, candidates, ours, ...baselines } = evaluate(Object.values(readOwnQueries()).flat());
const rounded = (value: number) => Math.round(value * 100) / 100;
const told = ({ ndcg5, p3, violations, wronglyExcluded }: Omit<Figures, "meanRankBest">) => ({
  ndcg5: rounded(ndcg5),
  p3: rounded(p3),
  violations,
  wronglyExcluded,
});

/** The best of the baselines at one figure. */
const best = (figure: keyof MeasuredQuality["best"], of: (...values: number[]) => number) =>
  of(...Object.values(baselines).map((figures) => figures[figure]));

test("what is published is what `npm run evaluate` measures today", () => {
  const { measuredOn, ...published } = MEASURED_QUALITY;
  expect(published).toEqual({
    queries,
    candidates,
    ours: told(ours),
    best: told({
      ndcg5: best("ndcg5", Math.max),
      p3: best("p3", Math.max),
      violations: best("violations", Math.min),
      wronglyExcluded: best("wronglyExcluded", Math.min),
    }),
  });
  expect(measuredOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
