import { type CsvCell, csvOf } from "#lib/csv/csv.ts";
import type { DecisionAction } from "#lib/moderation/decision.ts";
import { medianHours } from "./median.ts";
import { misuseSuspensions } from "./misuse-suspensions.ts";
import { APPLIES, periodOf, type ReportFrame } from "./template.ts";
import type { AppealRecord, YearRecords } from "./year-records.ts";

const COMPLAINTS = "Internal complaints mechanism";
const DISPUTES = "Out-of-court dispute settlement bodies";
const OFFENDERS = "Suspensions imposed on repeated offenders";

const isOf =
  (...actions: DecisionAction[]) =>
  ({ appellant, action }: AppealRecord) =>
    appellant === "author" && actions.includes(action);

/** The indicators of complaints, with which appeals each counts. */
const INDICATORS: readonly [string, (appeal: AppealRecord) => boolean][] = [
  ["Number of complaints submitted to the internal-complaints mechanism", () => true],
  [
    "Complaint regarding a decision to remove or disable access to or restrict visibility of information",
    isOf("ask_change", "remove"),
  ],
  ["Complaint regarding a decision to suspend or terminate the provision of the service", isOf("limit")],
  ["Complaint regarding a decision to suspend or terminate an account ", isOf("suspend", "close_account")],
  ["Complaint regarding a decision to restrict the ability to monetise information", () => false],
  [
    "Complaint regarding a decision not to take action on a notice submitted in accordance with Article 16",
    ({ appellant }) => appellant === "notifier",
  ],
  [
    "Complaint regarding a decision not to take action on a notice submitted by a Trusted Flagger in accordance with Article 16",
    ({ appellant, trusted }) => appellant === "notifier" && trusted,
  ],
];

/** How complaints ended; nobody decides them in part here. Times are in hours. */
function scopesOf(appeals: readonly AppealRecord[]): [string, CsvCell][] {
  const ended = (outcome: AppealRecord["outcome"]) => appeals.filter((appeal) => appeal.outcome === outcome).length;
  return [
    ["Total number", appeals.length],
    ["Decisions upheld", ended("upheld")],
    ["Decisions partially reversed", 0],
    ["Decisions reversed", ended("reversed")],
    ["Median time", medianHours(appeals.map(({ createdAt: from, decidedAt: to }) => ({ from, to })))],
  ];
}

/** Part 7: complaints, disputes before other bodies, and suspensions for misuse. */
export function appealsPart(frame: ReportFrame, records: YearRecords): string {
  const row = (section: string, indicator: string, scope: string, value: CsvCell) => [
    APPLIES.platforms,
    frame.service,
    periodOf(frame),
    section,
    indicator,
    scope,
    value,
    null,
  ];
  const complaints = INDICATORS.flatMap(([indicator, counts]) =>
    scopesOf(records.appeals.filter(counts)).map(([scope, value]) => row(COMPLAINTS, indicator, scope, value)),
  );
  const suspensions = misuseSuspensions(records);
  const offence = (what: string) => `Number of suspensions enacted for the provision of manifestly ${what}`;
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
    [
      ...complaints,
      // Such bodies answer to the city by post: nothing here counts them.
      row(DISPUTES, "Number of disputes submitted to out-of-court dispute settlement bodies", "Total number", null),
      row(OFFENDERS, offence("illegal content "), "Total number", suspensions.content),
      row(OFFENDERS, offence("unfounded notices"), "Total number", suspensions.notices),
      row(OFFENDERS, offence("unfounded complaints"), "Total number", suspensions.appeals),
    ],
  );
}
