import type { AssignmentProblem } from "#lib/matching/assignment/problem.ts";
import { requestOfEdge } from "./assignment-problems.ts";

/** The total score when edges are taken in this order, each that still finds room. */
function takeInOrder(problem: AssignmentProblem, order: Iterable<number>): number {
  const [wanted, capacity, requests] = [problem.wanted.slice(), problem.capacity.slice(), requestOfEdge(problem)];
  let total = 0;
  for (const edge of order) {
    const [request, helper] = [requests[edge] as number, problem.edgeHelper[edge] as number];
    if ((wanted[request] as number) > 0 && (capacity[helper] as number) > 0) {
      wanted[request] = (wanted[request] as number) - 1;
      capacity[helper] = (capacity[helper] as number) - 1;
      total += problem.edgeScore[edge] as number;
    }
  }
  return total;
}

const byScore = ({ edgeScore }: AssignmentProblem) => {
  return (one: number, other: number) => (edgeScore[other] as number) - (edgeScore[one] as number) || one - other;
};

/** The best pair of the whole first, then the next best. */
export function greedyTotal(problem: AssignmentProblem): number {
  return takeInOrder(problem, Uint32Array.from(problem.edgeScore.keys()).sort(byScore(problem)));
}

/** Requests in the order in which they came, each taking the best that are left. */
export function firstComeTotal(problem: AssignmentProblem): number {
  const edges = Uint32Array.from(problem.edgeScore.keys());
  const compare = byScore(problem);
  for (let request = 0; request + 1 < problem.firstEdge.length; request += 1) {
    edges.subarray(problem.firstEdge[request], problem.firstEdge[request + 1]).sort(compare);
  }
  return takeInOrder(problem, edges);
}
