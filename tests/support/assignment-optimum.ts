import loadHighs from "highs";
import type { AssignmentProblem } from "#lib/matching/assignment/problem.ts";
import { requestOfEdge } from "./assignment-problems.ts";

export type Optimum = { total: number } | { total: null; reason: string };

/**
 * The exact optimum by the HiGHS solver, as a linear programme: its vertices are whole, for the graph is bipartite.
 * Every pair of the problem must be there once only. Without `seconds` it takes the time it takes.
 */
export async function optimumByHighs(problem: AssignmentProblem, seconds = Number.POSITIVE_INFINITY): Promise<Optimum> {
  const highs = await loadHighs();
  const [requests, edges] = [requestOfEdge(problem), problem.edgeScore.length];
  const rows = problem.wanted.length + problem.capacity.length;
  const indices = new Int32Array(2 * edges);
  for (let edge = 0; edge < edges; edge += 1) {
    indices[2 * edge] = requests[edge] as number;
    indices[2 * edge + 1] = problem.wanted.length + (problem.edgeHelper[edge] as number);
  }
  const source = {
    numCols: edges,
    numRows: rows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: problem.edgeScore,
    colLower: new Float64Array(edges),
    colUpper: new Float64Array(edges).fill(1),
    rowLower: new Float64Array(rows).fill(-highs.infinity),
    rowUpper: Float64Array.from([...problem.wanted, ...problem.capacity]),
    matrix: {
      format: "csc" as const,
      numRows: rows,
      numCols: edges,
      starts: Int32Array.from({ length: edges + 1 }, (_, edge) => 2 * edge),
      indices,
      values: new Float64Array(2 * edges).fill(1),
    },
  };
  return highs.withModel(source, (model) => {
    model.options.set({ output_flag: false });
    if (Number.isFinite(seconds)) model.options.set({ time_limit: seconds });
    model.run();
    const status = model.getModelStatus();
    if (status === highs.constants.modelStatus.optimal) return { total: model.getObjectiveValue() };
    const reason = status === highs.constants.modelStatus.timeLimit ? `not done in ${seconds} s` : `status ${status}`;
    return { total: null, reason };
  });
}
