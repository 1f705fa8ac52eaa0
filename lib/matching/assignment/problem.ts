/*
 * Who may be asked for what: requests and helpers as a sparse graph, in arrays, so that a city of 400,000 pairs fits in a
 * few megabytes. Which pairs are edges at all (hard rules, the least score) is decided before.
 */

/** Requests × helpers as a sparse graph: the edges of request r are edgeHelper/edgeScore[firstEdge[r] .. firstEdge[r + 1]). */
export type AssignmentProblem = {
  /** Helpers that each request may be put to now, at least 0. */
  wanted: Int32Array;
  /** Requests that each helper may get now, at least 0. */
  capacity: Int32Array;
  /** One more than there are requests; the last is the number of edges. */
  firstEdge: Int32Array;
  edgeHelper: Int32Array;
  /** In (0, 1]. Of two edges between the same two, the better one counts, and it alone can be chosen. */
  edgeScore: Float64Array;
};

export type Assignment = {
  /** The chosen edges by their indexes, ascending. */
  edges: Int32Array;
  /** The sum of their scores. */
  total: number;
};

/** Asserts that a number of helpers or requests is whole and at least 0. Throws a `RangeError` that names it. */
export function checkLimit(name: string, limit: number): void {
  if (!Number.isInteger(limit) || limit < 0)
    throw new RangeError(`${name} is ${limit}: it must be whole and at least 0`);
}

/** Asserts that an edge leads to one of `helpers` and scores in (0, 1]. Throws a `RangeError`. */
export function checkEdge(helper: number, score: number, helpers: number): void {
  if (!Number.isInteger(helper) || helper < 0 || helper >= helpers) throw new RangeError(`no helper ${helper}`);
  if (!(score > 0 && score <= 1)) throw new RangeError(`the score ${score} is not in (0, 1]`);
}
