import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Counts, Outcome } from "./support/test-report.ts";
import { runStep, type Step } from "./support/test-step.ts";

const reports = mkdtempSync(join(tmpdir(), "coup-de-main-reports-"));
const vitestReport = join(reports, "vitest.json");
const playwrightReport = join(reports, "playwright.json");

/** Everything that CI runs, in order. A step that needs an earlier one fails with it. */
const STEPS: Step[] = [
  { name: "biome", program: "biome", args: ["ci", "."] },
  { name: "route types", program: "next", args: ["typegen"] },
  { name: "tsc", program: "tsc", args: ["--noEmit"], needs: "route types" },
  {
    name: "depcruise",
    program: "depcruise",
    args: ["app", "components", "db", "lib", "tests"],
  },
  { name: "knip", program: "knip", args: [] },
  { name: "audit", program: "tests/audit/main.ts", args: [] },
  { name: "sbom", program: "tests/audit/write-sbom.ts", args: [join(reports, "sbom.cdx.json")] },
  {
    name: "vitest",
    program: "vitest",
    args: ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`],
    report: { file: vitestReport, kind: "vitest" },
  },
  { name: "next build", program: "next", args: ["build"] },
  {
    name: "playwright",
    program: "playwright",
    args: ["test", "--reporter=list,json"],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
    report: { file: playwrightReport, kind: "playwright" },
    needs: "next build",
  },
];

async function runAll(): Promise<Counts> {
  const total: Counts = { passed: 0, failed: 0 };
  const failed = new Set<string>();
  const failures: string[] = [];
  for (const step of STEPS) {
    const left: Outcome = { passed: 0, failed: 1, failures: [] };
    const outcome = step.needs && failed.has(step.needs) ? left : await runStep(step);
    if (outcome.failed > 0) failed.add(step.name);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    failures.push(...outcome.failures);
  }
  // Said once more at the end: who reads the end of a long log only must still learn what to look at.
  for (const failure of failures) console.log(`✗ ${failure}`);
  if (failed.size > 0) console.log(`failed: ${[...failed].join(", ")}`);
  return total;
}

try {
  const { passed, failed } = await runAll();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
