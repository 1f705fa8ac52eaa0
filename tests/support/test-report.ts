import { relative } from "node:path";
import { z } from "zod";

export type Counts = { passed: number; failed: number };
/** What a runner counted, and which of its tests failed. */
export type Outcome = Counts & { failures: string[] };
export type ReportKind = "vitest" | "playwright";

const vitestReport = z.object({
  numPassedTests: z.int(),
  numTotalTests: z.int(),
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

const playwrightSuite = z.object({
  specs: z.array(z.object({ ok: z.boolean(), file: z.string(), title: z.string() })).default([]),
  get suites() {
    return z.array(playwrightSuite).default([]);
  },
});
type PlaywrightSuite = z.infer<typeof playwrightSuite>;

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
  suites: z.array(playwrightSuite).default([]),
});

const unwell = ({ specs, suites }: PlaywrightSuite): string[] => [
  ...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file}: ${title}`),
  ...suites.flatMap(unwell),
];

function readVitest(json: string): Outcome {
  const { numPassedTests, numTotalTests, success, testResults } = vitestReport.parse(JSON.parse(json));
  const failed = numTotalTests - numPassedTests;
  const failures = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status !== "passed")
      .map(({ fullName }) => `${relative(process.cwd(), name)}: ${fullName}`),
  );
  return { passed: numPassedTests, failed: success ? failed : Math.max(1, failed), failures };
}

/** The counts of a runner's JSON report. A test that is skipped, or passes at a second try only, counts as failed. */
export function readReport(kind: ReportKind, json: string): Outcome {
  if (kind === "vitest") return readVitest(json);
  const { stats, errors, suites } = playwrightReport.parse(JSON.parse(json));
  const failed = stats.unexpected + stats.flaky + stats.skipped;
  const failures = suites.flatMap(unwell);
  return { passed: stats.expected, failed: errors.length > 0 ? Math.max(1, failed) : failed, failures };
}
