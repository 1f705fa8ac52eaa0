/*
 * The global assignment of a city: which requests are put to which helpers, so that the scores chosen add up to the most
 * that limits allow. It is a maximum-weight b-matching of a bipartite graph, solved exactly: an auction guesses prices
 * (`auction.ts`), shortest augmenting paths make the outcome optimal (`settle.ts`), and the prices prove it
 * (`party.ts`, `upperBound`). Sources stand at the top of those files.
 */
import { clearMarket, openMarket } from "./market.ts";
import type { Assignment, AssignmentProblem } from "./problem.ts";

/** The assignment of these edges, given in any order. */
function assignmentOf({ edgeScore }: AssignmentProblem, chosen: readonly number[]): Assignment {
  const edges = Int32Array.from(chosen).sort();
  return { edges, total: edges.reduce((sum, edge) => sum + (edgeScore[edge] as number), 0) };
}

/**
 * The edges that score the most together, no request put to more than it wants and no helper asked more than they can be.
 * Exact but for the rounding of scores, 2e-9 an edge. The same problem always gives the same edges: equals are taken in
 * the order of their indexes. A pair is chosen once at most.
 * Throws a `RangeError` for a limit below 0 or not whole, a helper out of range and a score outside (0, 1].
 */
export function assign(problem: AssignmentProblem): Assignment {
  const market = openMarket(problem);
  clearMarket(market);
  return assignmentOf(
    problem,
    market.requests.flatMap(({ held }) => held.map(({ index }) => index)),
  );
}
