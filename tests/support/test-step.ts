import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Outcome, type ReportKind, readReport } from "./test-report.ts";

/** A program that npm installed, or one of ours (`.ts`). Without a report it counts as one test, which its exit code decides. */
export type Step = {
  name: string;
  program: string;
  args: string[];
  env?: Record<string, string>;
  report?: { file: string; kind: ReportKind };
  /** Name of the step without which this one means nothing. */
  needs?: string;
};

function run({ program, args, env }: Step): Promise<number | null> {
  const file = program.endsWith(".ts") ? program : join("node_modules/.bin", program);
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject).once("close", (code) => resolve(code));
  });
}

function readOutcome({ report }: Step): Outcome | null {
  if (!report) return null;
  try {
    return readReport(report.kind, readFileSync(report.file, "utf8"));
  } catch {
    return { passed: 0, failed: 0, failures: [] };
  }
}

/** What a step is worth: its report's counts, and a failure more when it failed without saying where or ran nothing. */
function judge(code: number | null, outcome: Outcome | null): Outcome {
  if (!outcome) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, failures: [] };
  const silent = outcome.failed === 0 && (code !== 0 || outcome.passed === 0);
  return silent ? { ...outcome, failed: 1 } : outcome;
}

/** Runs a step, prints how long it took, and counts it. */
export async function runStep(step: Step): Promise<Outcome> {
  console.log(`\n=== ${step.name}`);
  const started = Date.now();
  const code = await run(step);
  const outcome = judge(code, readOutcome(step));
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`=== ${step.name}: ${outcome.failed === 0 ? "ok" : "FAILED"} in ${seconds} s`);
  return outcome;
}
