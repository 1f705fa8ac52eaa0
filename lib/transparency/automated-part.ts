import { type CsvCell, csvOf } from "#lib/csv/csv.ts";
import { isRestriction } from "#lib/moderation/decision.ts";
import { APPLIES, periodOf, type ReportFrame } from "./template.ts";
import type { YearRecords } from "./year-records.ts";

const SECTION = "Use of automated means for content moderation";

/** Of the texts that automatic rules pointed at and people judged, the share that was restricted; null for none. */
function precisionOf({ decisions }: YearRecords): number | null {
  const flagged = decisions.filter((decision) => decision.flagged);
  if (flagged.length === 0) return null;
  const right = flagged.filter(({ action }) => isRestriction(action)).length;
  return Math.round((right / flagged.length) * 100) / 100;
}

/** Part 8: what machines did. They point at passages; people decide everything. */
export function automatedPart(frame: ReportFrame, records: YearRecords): string {
  const measures = records.decisions.filter(({ action }) => isRestriction(action)).length;
  const said: [string, string, string, CsvCell][] = [
    [APPLIES.all, "Number of measures solely taken by automated means ", "Total number", 0],
    [APPLIES.all, "Number of measures not taken by automated means", "Total number", measures],
    [APPLIES.all, "Accuracy of the automated means - Precision", "Total number", precisionOf(records)],
    [APPLIES.hosting, "Number of notices solely processed by automated means ", "NAM Total", 0],
    [APPLIES.hosting, "Number of notices not processed by automated means", "NAM Total", records.notices.length],
  ];
  return csvOf(
    [
      "Applicability",
      "Service",
      "Reporting period",
      "Section",
      "Indicator",
      "Scope",
      "Value",
      "Contextual Information",
    ],
    said.map(([applies, indicator, scope, value]) => [
      applies,
      frame.service,
      periodOf(frame),
      SECTION,
      indicator,
      scope,
      value,
      null,
    ]),
  );
}
