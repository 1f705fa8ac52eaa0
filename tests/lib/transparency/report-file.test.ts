import { describe, expect, test } from "vitest";
import { reportFile } from "#lib/transparency/report-file.ts";
import { REPORT_PARTS, type ReportPart } from "#lib/transparency/template.ts";
import type { AppealRecord, DecisionRecord, NoticeRecord, YearRecords } from "#lib/transparency/year-records.ts";
import { readCsv } from "#tests/support/read-csv.ts";

const FRAME = {
  service: "Coup de main Besançon",
  provider: "Besançon",
  from: "2027-01-01",
  to: "2027-12-31",
  publishedOn: "2028-01-15",
};
const at = (hour: number) => new Date(Date.UTC(2027, 2, 11, hour));
const DECISION: DecisionRecord = {
  action: "remove",
  clause: "free",
  openedAt: at(8),
  decidedAt: at(10),
  ground: "terms",
  category: "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
  visibility: "DECISION_VISIBILITY_CONTENT_REMOVED",
  provision: null,
  account: null,
  source: "own_initiative",
  automatedDetection: true,
  flagged: true,
};
const NOTICE: NoticeRecord = { reason: "scam", trusted: false, createdAt: at(8), closedAt: at(9), ground: "terms" };
const APPEAL: AppealRecord = {
  appellant: "author",
  trusted: false,
  createdAt: at(8),
  decidedAt: at(20),
  outcome: "reversed",
  action: "remove",
};
const NONE: YearRecords = {
  decisions: [],
  notices: [],
  appeals: [],
  suspensions: { content: 0, notices: 0, appeals: 0 },
};

/** Rows of a part, the header first. */
const rowsOf = (part: ReportPart, records: Partial<YearRecords> = {}) =>
  readCsv(reportFile(part, FRAME, { ...NONE, ...records }));
const cellOf = (rows: string[][], row: (cells: string[]) => boolean, column: string): string | undefined =>
  rows.find(row)?.[rows[0]?.indexOf(column) ?? -1];

describe("the yearly report", () => {
  test.each(REPORT_PARTS)("has as many cells in each row as in its header: %s", (part) => {
    const [header, ...rows] = rowsOf(part, { decisions: [DECISION], notices: [NOTICE], appeals: [APPEAL] });
    expect(header?.[0]).toMatch(/^(Applicability|Category label)$/);
    expect(rows.length).toBeGreaterThan(4);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header?.length]));
  });

  test("names the service and its time as the template writes them", () => {
    const rows = rowsOf("1_report_identification");
    expect(rows).toContainEqual(expect.arrayContaining(["Starting date of reporting period", "01/01/2027"]));
    expect(rowsOf("4_notices")[1]?.slice(1, 4)).toEqual(["Coup de main Besançon", "2027-01-01/2027-12-31", "TOTAL"]);
  });

  test("counts notices by what their notifiers said", () => {
    const trusted = { ...NOTICE, trusted: true, reason: "insult", ground: "law" } as const;
    const rows = rowsOf("4_notices", { notices: [NOTICE, trusted, { ...NOTICE, ground: null, closedAt: at(11) }] });
    const of = (category: string, column: string) => cellOf(rows, (row) => row[3] === category, column);
    expect(of("TOTAL", "Number of notices received ")).toBe("3");
    expect(of("TOTAL", "Number of notices received from Trusted flaggers")).toBe("1");
    expect(of("TOTAL", "Median time to take action")).toBe("1");
    expect(of("STATEMENT_CATEGORY_SCAMS_AND_FRAUD", "Number of notices received ")).toBe("2");
    expect(of("STATEMENT_CATEGORY_SCAMS_AND_FRAUD", "Median time to take action")).toBe("2");
    const onLaw = "Number of actions taken on the basis of the law (Trusted Flagger notices)";
    expect(of("STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH", onLaw)).toBe("1");
  });

  test("tells own initiative from notices, and illegal content from terms", () => {
    const suspended = {
      ...DECISION,
      ground: "law",
      category: "STATEMENT_CATEGORY_SCAMS_AND_FRAUD",
      visibility: null,
      account: "DECISION_ACCOUNT_SUSPENDED",
      automatedDetection: false,
    } as const;
    const decisions = [DECISION, { ...DECISION, source: "notice" } as const, suspended];
    const terms = rowsOf("6_own_initiative_TC", { decisions });
    const law = rowsOf("5_own_initiative_illegal", { decisions });
    const total = (row: string[]) => row[3] === "TOTAL";
    expect(cellOf(terms, total, "Number of measures taken at the provider's own initiative ")).toBe("1");
    expect(cellOf(terms, total, "Visibility restriction Removal")).toBe("1");
    expect(cellOf(law, total, "Account restriction Suspension")).toBe("1");
    expect(cellOf(law, total, "Number of measures taken after detection with solely automated means ")).toBe("0");
  });

  test("counts appeals by who made them and how they ended", () => {
    const refused = { ...APPEAL, appellant: "notifier", action: "keep", outcome: "upheld" } as const;
    const open = { ...APPEAL, outcome: null, decidedAt: null, action: "suspend" } as const;
    const suspensions = { content: 2, notices: 1, appeals: 0 };
    const rows = rowsOf("7_appeals_and_recidivism", { appeals: [APPEAL, refused, open], suspensions });
    const of = (indicator: string, scope: string) =>
      cellOf(rows, (row) => row[4] === indicator && row[5] === scope, "Value");
    const all = "Number of complaints submitted to the internal-complaints mechanism";
    expect([of(all, "Total number"), of(all, "Decisions reversed"), of(all, "Median time")]).toEqual(["3", "1", "12"]);
    expect(of("Complaint regarding a decision to suspend or terminate an account ", "Total number")).toBe("1");
    const untouched =
      "Complaint regarding a decision not to take action on a notice submitted in accordance with Article 16";
    expect(of(untouched, "Decisions upheld")).toBe("1");
    expect(of("Number of suspensions enacted for the provision of manifestly illegal content ", "Total number")).toBe(
      "2",
    );
  });

  test("counts accounts that were suspended for misuse with the suspensions for misuse", () => {
    const suspended = { ...DECISION, action: "suspend", clause: "fair_use" } as const;
    const others = [DECISION, { ...DECISION, action: "suspend" }, { ...suspended, action: "limit" }] as const;
    const rows = rowsOf("7_appeals_and_recidivism", {
      decisions: [suspended, { ...suspended, action: "close_account" }, ...others],
    });
    const illegal = "Number of suspensions enacted for the provision of manifestly illegal content ";
    expect(cellOf(rows, (row) => row[4] === illegal, "Value")).toBe("2");
  });

  test("says that machines decided nothing, and how often they were right", () => {
    const decisions = [DECISION, { ...DECISION, action: "keep", ground: null } as const];
    const rows = rowsOf("8_automated_means", { decisions });
    const of = (indicator: string) => cellOf(rows, (row) => row[4] === indicator, "Value");
    expect(of("Number of measures solely taken by automated means ")).toBe("0");
    expect(of("Number of measures not taken by automated means")).toBe("1");
    expect(of("Accuracy of the automated means - Precision")).toBe("0.5");
  });
});
