/*
 * Measures of one ranking. NDCG: K. Järvelin and J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques",
 * ACM TOIS 20(4), 2002, with the gain 2^grade - 1 and the discount log2(rank + 1).
 */

/** From this grade on, asking that person is right. */
export const GOOD = 2;

const gain = (grades: readonly number[], depth: number) =>
  grades.slice(0, depth).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);

/** In [0, 1] against the best order of `all` grades, left-out ones included; null when every grade is 0. */
export function ndcg(
  ranked: readonly number[],
  all: readonly number[],
  depth = Number.POSITIVE_INFINITY,
): number | null {
  const ideal = gain(
    [...all].sort((a, b) => b - a),
    depth,
  );
  return ideal === 0 ? null : gain(ranked, depth) / ideal;
}

/** The share of good ones among the first `depth` places; an empty place is not good. */
export function precision(ranked: readonly number[], depth: number): number {
  return ranked.slice(0, depth).filter((grade) => grade >= GOOD).length / depth;
}

/** The rank, from 1, of the first one with the best grade of `all`; one past the last when it was left out. */
export function rankOfBest(ranked: readonly number[], all: readonly number[]): number {
  const rank = ranked.indexOf(Math.max(...all));
  return (rank < 0 ? all.length : rank) + 1;
}
