import { expect, test } from "vitest";
import { isUrgent, REPORT_REASONS } from "#lib/reports/report-reason.ts";
import { reportRisk } from "#lib/reports/report-risk.ts";

test("what is urgent presses more than anything else, and each reason presses within the scale", () => {
  const risks = (urgent: boolean) => REPORT_REASONS.filter((reason) => isUrgent(reason) === urgent).map(reportRisk);
  expect(Math.min(...risks(true))).toBeGreaterThan(Math.max(...risks(false)));
  expect(Math.min(...risks(false))).toBeGreaterThan(0);
  expect(Math.max(...risks(true))).toBeLessThanOrEqual(100);
});
