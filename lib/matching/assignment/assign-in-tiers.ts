/*
 * Urgent first: the requests of one tier are assigned as if no later one existed, then the next tier gets the capacity
 * that is left. A later request never takes a helper from an earlier tier, however well it would score.
 */
import { assign, assignmentOf } from "./assign.ts";
import type { Assignment, AssignmentProblem } from "./problem.ts";

/** The same problem with these requests alone, and the edges of the whole by those of the part. */
function partOf(problem: AssignmentProblem, requests: readonly number[], capacity: Int32Array) {
  const firstEdge = new Int32Array(requests.length + 1);
  const edges: number[] = [];
  for (const [at, request] of requests.entries()) {
    const end = problem.firstEdge[request + 1] ?? 0;
    for (let edge = problem.firstEdge[request] ?? end; edge < end; edge += 1) edges.push(edge);
    firstEdge[at + 1] = edges.length;
  }
  const part: AssignmentProblem = {
    wanted: Int32Array.from(requests, (request) => problem.wanted[request] as number),
    capacity,
    firstEdge,
    edgeHelper: Int32Array.from(edges, (edge) => problem.edgeHelper[edge] as number),
    edgeScore: Float64Array.from(edges, (edge) => problem.edgeScore[edge] as number),
  };
  return { part, edges };
}

/**
 * `assign` tier by tier, the lowest number first; each tier is the best there is with what the earlier ones left.
 * `tierOfRequest` has a tier for each request. Throws a `RangeError` as `assign` does, and when a tier is missing.
 */
export function assignInTiers(problem: AssignmentProblem, tierOfRequest: ArrayLike<number>): Assignment {
  if (tierOfRequest.length !== problem.wanted.length) throw new RangeError("every request needs one tier");
  const requestsOfTier = Map.groupBy(problem.wanted.keys(), (request) => tierOfRequest[request] as number);
  const capacity = problem.capacity.slice();
  const chosen: number[] = [];
  for (const [, requests] of [...requestsOfTier].sort(([one], [other]) => one - other)) {
    const { part, edges } = partOf(problem, requests, capacity);
    for (const edge of assign(part).edges) {
      chosen.push(edges[edge] as number);
      (capacity[part.edgeHelper[edge] as number] as number) -= 1;
    }
  }
  return assignmentOf(problem, chosen);
}
