import { z } from "zod";

export type Counts = { passed: number; failed: number };
export type ReportKind = "vitest" | "playwright";

const vitestReport = z.object({
  numPassedTests: z.int(),
  numTotalTests: z.int(),
  success: z.boolean(),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

/** The counts of a runner's JSON report. A test that is skipped, or passes at a second try only, counts as failed. */
export function countReport(kind: ReportKind, json: string): Counts {
  if (kind === "vitest") {
    const { numPassedTests, numTotalTests, success } = vitestReport.parse(JSON.parse(json));
    const failed = numTotalTests - numPassedTests;
    return { passed: numPassedTests, failed: success ? failed : Math.max(1, failed) };
  }
  const { stats, errors } = playwrightReport.parse(JSON.parse(json));
  const failed = stats.unexpected + stats.flaky + stats.skipped;
  return { passed: stats.expected, failed: errors.length > 0 ? Math.max(1, failed) : failed };
}
