import fc from "fast-check";
import type { Assignment, AssignmentProblem } from "#lib/matching/assignment/problem.ts";

export type Pair = { helper: number; score: number };

/** A problem from what each request wants and whom it could be put to. */
export function problemOf(
  capacity: readonly number[],
  requests: readonly { wanted: number; pairs: readonly Pair[] }[],
) {
  const firstEdge = new Int32Array(requests.length + 1);
  for (const [at, { pairs }] of requests.entries()) firstEdge[at + 1] = (firstEdge[at] ?? 0) + pairs.length;
  const pairs = requests.flatMap((request) => request.pairs);
  return {
    wanted: Int32Array.from(requests, ({ wanted }) => wanted),
    capacity: Int32Array.from(capacity),
    firstEdge,
    edgeHelper: Int32Array.from(pairs, ({ helper }) => helper),
    edgeScore: Float64Array.from(pairs, ({ score }) => score),
  } satisfies AssignmentProblem;
}

/** Many equal scores, so that ties are met. */
const coarse = fc.integer({ min: 1, max: 5 }).map((fifths) => fifths / 5);
const fine = fc.double({ min: 0, minExcluded: true, max: 1, noNaN: true });
const score = fc.oneof(coarse, fine);

/** Pairs of one request with different helpers. */
export const pairsWith = (helpers: number, maxLength: number): fc.Arbitrary<Pair[]> =>
  helpers === 0
    ? fc.constant([])
    : fc.uniqueArray(fc.record({ helper: fc.nat(helpers - 1), score }), {
        maxLength,
        selector: ({ helper }) => helper,
      });

/** Problems of up to so many requests and helpers, with limits from 0 on. */
export const problems = (most: { requests: number; helpers: number; pairs: number }): fc.Arbitrary<AssignmentProblem> =>
  fc.array(fc.nat(3), { maxLength: most.helpers }).chain((capacity) =>
    fc
      .array(fc.record({ wanted: fc.nat(4), pairs: pairsWith(capacity.length, most.pairs) }), {
        maxLength: most.requests,
      })
      .map((requests) => problemOf(capacity, requests)),
  );

/** The request of each edge. */
export function requestOfEdge({ firstEdge, edgeHelper }: AssignmentProblem): Int32Array {
  const requests = new Int32Array(edgeHelper.length);
  for (let request = 0; request + 1 < firstEdge.length; request += 1) {
    requests.fill(request, firstEdge[request], firstEdge[request + 1]);
  }
  return requests;
}

/** What is wrong with an assignment, in words; empty when it keeps every limit. */
export function faults(problem: AssignmentProblem, { edges, total }: Assignment): string[] {
  const [wanted, capacity, requests] = [problem.wanted.slice(), problem.capacity.slice(), requestOfEdge(problem)];
  let sum = 0;
  for (const edge of edges) {
    (wanted[requests[edge] as number] as number) -= 1;
    (capacity[problem.edgeHelper[edge] as number] as number) -= 1;
    sum += problem.edgeScore[edge] as number;
  }
  const pairs = Array.from(edges, (edge) => `${requests[edge]} ${problem.edgeHelper[edge]}`);
  return [
    ...(wanted.some((left) => left < 0) ? ["a request got more than it wants"] : []),
    ...(capacity.some((left) => left < 0) ? ["a helper got more than they can"] : []),
    ...(new Set(pairs).size < pairs.length ? ["a pair was chosen twice"] : []),
    ...(edges.some((edge, at) => at > 0 && edge <= (edges[at - 1] as number)) ? ["the edges do not ascend"] : []),
    ...(Math.abs(sum - total) > 1e-9 ? ["the total is not the sum of the scores"] : []),
  ];
}
