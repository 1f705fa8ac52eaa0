import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Optimum, optimumByHighs } from "../support/assignment-optimum.ts";
import { type CitySize, cityProblem } from "./assignment-city.ts";
import type { AssignmentRun } from "./assignment-run.ts";

/** Each size also with a quarter of the helpers. */
const SIZES: CitySize[] = [
  { requests: 2_000, helpers: 5_000 },
  { requests: 2_000, helpers: 1_250 },
  { requests: 20_000, helpers: 50_000 },
  { requests: 20_000, helpers: 12_500 },
];
const SEED = 20;
const HIGHS_SECONDS = 180;

/** Totals, their shares of the optimum, seconds; peak memory in MB; milliseconds of one change. */
export type AssignmentFigures = (CitySize &
  AssignmentRun & {
    /** By the HiGHS solver; null, with the reason, when it did not finish. */
    optimum: { total: number | null; reason: string | null; seconds: number };
    /** Of the optimum, or of our upper bound when there is no optimum. */
    share: { firstCome: number; greedy: number; ours: number };
  })[];

async function runApart({ requests, helpers }: CitySize): Promise<AssignmentRun> {
  const script = fileURLToPath(new URL("./assignment-run.ts", import.meta.url));
  const args = [...process.execArgv, script, String(requests), String(helpers), String(SEED)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as AssignmentRun;
}

async function findOptimum(size: CitySize): Promise<AssignmentFigures[number]["optimum"]> {
  const problem = cityProblem(size, SEED);
  const start = performance.now();
  // A solver out of memory throws.
  const failed = (error: Error): Optimum => ({ total: null, reason: error.message });
  const found = await optimumByHighs(problem, HIGHS_SECONDS).catch(failed);
  const reason = found.total === null ? found.reason : null;
  return { total: found.total, reason, seconds: (performance.now() - start) / 1000 };
}

function print(figures: AssignmentFigures[number]): void {
  const { requests, helpers, edges, wanted, capacity, total, share, seconds, optimum } = figures;
  console.error(
    `\n${requests} requests × ${helpers} helpers: ${edges} pairs, ${wanted} places wanted, ${capacity} there`,
  );
  console.error(`${"".padEnd(14)} ${"total score".padStart(14)} ${"of optimum".padStart(12)} ${"seconds".padStart(9)}`);
  const row = (name: string, score: number | null, part: number | null, s: number) => {
    const percent = part === null ? "-" : `${(100 * part).toFixed(4)} %`;
    console.error(
      `${name.padEnd(14)} ${(score?.toFixed(4) ?? "-").padStart(14)} ${percent.padStart(12)} ${s.toFixed(2).padStart(9)}`,
    );
  };
  row("first come", total.firstCome, share.firstCome, seconds.firstCome);
  row("greedy", total.greedy, share.greedy, seconds.greedy);
  row("ours", total.ours, share.ours, seconds.ours);
  row("HiGHS", optimum.total, optimum.total && 1, optimum.seconds);
  if (optimum.reason)
    console.error(`HiGHS: ${optimum.reason}; shares are of our upper bound ${figures.upperBound.toFixed(4)}`);
  const { placementMs, removalMs, peakMemoryMb } = figures;
  const change = ({ p50, p95, max }: AssignmentRun["placementMs"]) =>
    `p50 ${p50.toFixed(3)} ms, p95 ${p95.toFixed(3)} ms, max ${max.toFixed(3)} ms`;
  console.error(`one request more: ${change(placementMs)}`);
  console.error(`one request less: ${change(removalMs)}`);
  console.error(`peak memory of the process: ${peakMemoryMb.toFixed(0)} MB`);
}

/** The assignment of whole cities beside first come, greedy by score and the exact optimum of the same cities. */
export async function benchAssignment(): Promise<AssignmentFigures> {
  const figures: AssignmentFigures = [];
  for (const size of SIZES) {
    const run = await runApart(size);
    const optimum = await findOptimum(size);
    const whole = optimum.total ?? run.upperBound;
    const { firstCome, greedy, ours } = run.total;
    const share = { firstCome: firstCome / whole, greedy: greedy / whole, ours: ours / whole };
    const found = { ...size, ...run, optimum, share };
    print(found);
    figures.push(found);
  }
  return figures;
}
