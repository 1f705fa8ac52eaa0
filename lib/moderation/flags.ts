import { REPORT_REASONS, type ReportReason } from "#lib/reports/report-reason.ts";
import { clauseOfCode, clauseOfReason, codeOfReason } from "./broken-clause.ts";
import type { OpenedCase } from "./case-view.ts";
import type { Clause } from "./clause.ts";
import type { CaseFinding, Severity } from "./finding.ts";
import type { Mark } from "./marked-text.ts";

type Code = CaseFinding["code"];
export type Flagged = Pick<OpenedCase, "findings" | "reports">;

/** Why a case is to be read: what a rule found, what people reported, or both of the same. */
export type Flag = {
  /** Under which its passages are marked; null where there is no passage. */
  number: number | null;
  what: { code: Code } | { reason: ReportReason };
  clause: Clause | null;
  reports: number;
  isAutomatic: boolean;
  onTrial: boolean;
  severity: Severity;
  passages: readonly string[];
};

const WEIGHT: Record<Severity, number> = { high: 0, medium: 1, low: 2 };

function isReason(reason: string): reason is ReportReason {
  return (REPORT_REASONS as readonly string[]).includes(reason);
}

function reportsOf(reports: Flagged["reports"]): Map<ReportReason, number> {
  const counts = new Map<ReportReason, number>();
  for (const { reason } of reports) {
    const known = isReason(reason) ? reason : "other";
    counts.set(known, (counts.get(known) ?? 0) + 1);
  }
  return counts;
}

/** What was found and what was reported, line by line: what has passages first, in the order of the text. */
export function flagsOf({ findings, reports }: Flagged): Flag[] {
  const counts = reportsOf(reports);
  const codes = findings.map(({ code }) => code);
  const alone = [...counts].filter(([reason]) => !codes.some((code) => code === codeOfReason(reason)));
  const said = (code: Code) =>
    [...counts].reduce((sum, [reason, count]) => (codeOfReason(reason) === code ? sum + count : sum), 0);
  let number = 0;
  return [
    ...inTextOrder(findings).map(({ code, severity, onTrial, spans }) => ({
      number: spans.length > 0 ? ++number : null,
      what: { code },
      clause: clauseOfCode(code),
      reports: said(code),
      isAutomatic: true,
      onTrial,
      severity,
      passages: [...new Set(spans.map(({ text }) => text.trim()))],
    })),
    ...alone.map(([reason, count]) => ({
      number: null,
      what: { reason },
      clause: clauseOfReason(reason),
      reports: count,
      isAutomatic: false,
      onTrial: false,
      severity: "medium" as const,
      passages: [],
    })),
  ];
}

const FIELDS = ["title", "body"];

/** Where a finding begins; what has no passage comes last. */
function beginning({ spans }: CaseFinding): number {
  const [first] = spans;
  return first ? FIELDS.indexOf(first.field) * 1_000_000 + first.start : Number.POSITIVE_INFINITY;
}

function inTextOrder(findings: Flagged["findings"]): CaseFinding[] {
  return findings.toSorted((one, other) => {
    const [a, b] = [beginning(one), beginning(other)];
    return a === b ? 0 : a - b;
  });
}

/** The passages of a field with the numbers of their flags. */
export function marksOf(findings: Flagged["findings"], field: "title" | "body"): Mark[] {
  return inTextOrder(findings)
    .filter(({ spans }) => spans.length > 0)
    .flatMap(({ spans }, index) =>
      spans.filter((span) => span.field === field).map(({ start, end }) => ({ start, end, number: index + 1 })),
    );
}

/** What a rule found and people reported, too. */
const isAgreed = ({ isAutomatic, reports }: Flag) => Number(isAutomatic && reports > 0);

/**
 * The flag that most speaks for a restriction: what a rule and people say alike, then the gravest, then what people reported,
 * then the first in the text.
 */
export function mainFlag(flags: readonly Flag[]): Flag | null {
  const counted = flags.filter(({ clause, onTrial }) => clause !== null && !onTrial);
  const [main] = counted.toSorted(
    (one, other) =>
      isAgreed(other) - isAgreed(one) ||
      WEIGHT[one.severity] - WEIGHT[other.severity] ||
      Math.sign(other.reports) - Math.sign(one.reports),
  );
  return main ?? null;
}
