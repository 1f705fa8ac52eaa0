/* One city in a process of its own, so that its peak of memory is its own: `assignment-run.ts REQUESTS HELPERS SEED`. */
import { assign } from "#lib/matching/assignment/assign.ts";
import { IncrementalAssignment } from "#lib/matching/assignment/incremental-assignment.ts";
import type { AssignmentProblem } from "#lib/matching/assignment/problem.ts";
import { firstComeTotal, greedyTotal } from "../support/assignment-baselines.ts";
import { cityProblem } from "./assignment-city.ts";
import { quantile } from "./load.ts";

const ROUNDS = 5;
const PLACEMENTS = 500;

export type AssignmentRun = {
  edges: number;
  /** Places that are wanted, and places that there are. */
  wanted: number;
  capacity: number;
  total: { firstCome: number; greedy: number; ours: number };
  /** The dual objective at our prices: no assignment scores more. */
  upperBound: number;
  seconds: { firstCome: number; greedy: number; ours: number };
  /** Of the whole process until our first assignment was there, the city itself included. */
  peakMemoryMb: number;
  /** One new request put into the assignment of all others; one taken out of it. */
  placementMs: { p50: number; p95: number; max: number };
  removalMs: { p50: number; p95: number; max: number };
};

const sum = (values: Int32Array) => values.reduce((total, value) => total + value, 0);

function timed<Result>(run: () => Result): { result: Result; ms: number } {
  const start = performance.now();
  return { result: run(), ms: performance.now() - start };
}

const ascending = (values: number[]) => values.toSorted((one, other) => one - other);

function spread(ms: number[]) {
  const sorted = ascending(ms);
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), max: sorted.at(-1) ?? 0 };
}

/** Methods in turn, so that a slow moment of the machine falls on each of them; medians of the rounds. */
function timeMethods(problem: AssignmentProblem): AssignmentRun["seconds"] {
  const ms = { firstCome: [] as number[], greedy: [] as number[], ours: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    ms.firstCome.push(timed(() => firstComeTotal(problem)).ms);
    ms.greedy.push(timed(() => greedyTotal(problem)).ms);
    ms.ours.push(timed(() => assign(problem)).ms);
  }
  const median = (values: number[]) => quantile(ascending(values), 0.5) / 1000;
  return { firstCome: median(ms.firstCome), greedy: median(ms.greedy), ours: median(ms.ours) };
}

/** The last requests come one by one to all the others, then go again. */
function timeChanges(problem: AssignmentProblem): Pick<AssignmentRun, "placementMs" | "removalMs" | "upperBound"> {
  const stay = problem.wanted.length - PLACEMENTS;
  const state = new IncrementalAssignment({
    ...problem,
    wanted: problem.wanted.subarray(0, stay),
    firstEdge: problem.firstEdge.subarray(0, stay + 1),
  });
  const added = Array.from({ length: PLACEMENTS }, (_, at) => {
    const [from, to] = problem.firstEdge.subarray(stay + at, stay + at + 2);
    const helpers = problem.edgeHelper.subarray(from, to);
    const scores = problem.edgeScore.subarray(from, to);
    const candidates = Array.from(helpers, (helper, edge) => ({ helper, score: scores[edge] as number }));
    return timed(() => state.addRequest(problem.wanted[stay + at] as number, candidates));
  });
  const { upperBound } = state;
  const removed = added.map(({ result }) => timed(() => state.removeRequest(result)));
  return { upperBound, placementMs: spread(added.map(({ ms }) => ms)), removalMs: spread(removed.map(({ ms }) => ms)) };
}

const [requests = 0, helpers = 0, seed = 0] = process.argv.slice(2).map(Number);
const problem = cityProblem({ requests, helpers }, seed);
const { total: ours } = assign(problem);
const peakMemoryMb = process.resourceUsage().maxRSS / 1024;
const run: AssignmentRun = {
  edges: problem.edgeScore.length,
  wanted: sum(problem.wanted),
  capacity: sum(problem.capacity),
  total: { firstCome: firstComeTotal(problem), greedy: greedyTotal(problem), ours },
  seconds: timeMethods(problem),
  peakMemoryMb,
  ...timeChanges(problem),
};
console.log(JSON.stringify(run));
