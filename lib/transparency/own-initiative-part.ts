import type { CsvCell } from "#lib/csv/csv.ts";
import type { Ground } from "#lib/moderation/decision.ts";
import { REPORT_CATEGORIES } from "./category.ts";
import { APPLIES, periodOf, type ReportFrame, withContext } from "./template.ts";
import type { DecisionRecord } from "./year-records.ts";

const FIRST_VALUES = [
  "Number of measures taken at the provider's own initiative ",
  "Number of measures taken after detection with solely automated means ",
];

/** The columns of the template for each sort of restriction, with how a decision says that it is one. */
const MEASURES: readonly [string, (decision: DecisionRecord) => boolean][] = [
  ["Visibility restriction Removal", ({ visibility }) => visibility === "DECISION_VISIBILITY_CONTENT_REMOVED"],
  ["Visibility restriction Disable", ({ visibility }) => visibility === "DECISION_VISIBILITY_CONTENT_DISABLED"],
  ["Visibility restriction Demoted", ({ visibility }) => visibility === "DECISION_VISIBILITY_CONTENT_DEMOTED"],
  [
    "Visibility restriction Age restricted",
    ({ visibility }) => visibility === "DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED",
  ],
  [
    "Visibility restriction Interaction restricted",
    ({ visibility }) => visibility === "DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED",
  ],
  ["Visibility restriction Labelled ", ({ visibility }) => visibility === "DECISION_VISIBILITY_CONTENT_LABELLED"],
  ["Visibility restriction Other", ({ visibility }) => visibility === "DECISION_VISIBILITY_OTHER"],
  ["Monetary restriction Suspension", () => false],
  ["Monetary restriction Termination", () => false],
  ["Monetary restriction Other", () => false],
  ["Provision of the service Suspension", ({ provision }) => provision?.endsWith("_SUSPENSION") ?? false],
  ["Provision of the service Termination", ({ provision }) => provision?.endsWith("_TERMINATION") ?? false],
  ["Account restriction Suspension", ({ account }) => account === "DECISION_ACCOUNT_SUSPENDED"],
  ["Account restriction Termination", ({ account }) => account === "DECISION_ACCOUNT_TERMINATED"],
];

const CATEGORY_COLUMN: Record<Ground, string> = {
  law: "Category of illegal content",
  terms: "Category of incompatibility with the provider's terms and conditions",
};
/** Of no decision: only orders and notices can leave their category open; terms have one more of their own. */
const LEFT_OUT: Record<Ground, readonly string[]> = {
  law: [
    "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
    "STATEMENT_CATEGORY_NOT_SPECIFIED_ORDER",
    "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE",
  ],
  terms: ["STATEMENT_CATEGORY_NOT_SPECIFIED_ORDER", "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE"],
};

const valuesOf = (decisions: readonly DecisionRecord[]): CsvCell[] => [
  decisions.length,
  decisions.filter(({ automatedDetection }) => automatedDetection).length,
  ...MEASURES.map(([, isOne]) => decisions.filter(isOne).length),
];

/** Parts 5 (illegal content) and 6 (terms): restrictions that no notice had asked for. */
export function ownInitiativePart(frame: ReportFrame, decisions: readonly DecisionRecord[], ground: Ground): string {
  const own = decisions.filter((decision) => decision.source === "own_initiative" && decision.ground === ground);
  const header = [
    "Applicability",
    "Service",
    "Reporting period",
    CATEGORY_COLUMN[ground],
    'Description of the sub-category "Other"',
  ];
  const begin = (category: string) => [APPLIES.all, frame.service, periodOf(frame), category, null];
  const rows = REPORT_CATEGORIES.filter(([name]) => !LEFT_OUT[ground].includes(name)).map(([name]) => [
    ...begin(name),
    ...valuesOf(own.filter(({ category }) => category === name)),
  ]);
  const values = [...FIRST_VALUES, ...MEASURES.map(([column]) => column)];
  return withContext(header, values, "Contextual Information on ", [[...begin("TOTAL"), ...valuesOf(own)], ...rows]);
}
