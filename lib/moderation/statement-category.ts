import type { ReportReason } from "#lib/reports/report-reason.ts";
import type { Clause } from "./clause.ts";
import type { CaseFinding } from "./finding.ts";

type Code = CaseFinding["code"];
type Category = {
  name: string;
  /** Under another rule, a sign of it was not the reason. */
  clauses: readonly Clause[];
  codes: readonly Code[];
  reasons: readonly ReportReason[];
};

/** The most telling first. The names are those of the DSA Transparency Database since July 2025. */
const CATEGORIES: readonly Category[] = [
  {
    name: "STATEMENT_CATEGORY_PROTECTION_OF_MINORS",
    clauses: ["lawful", "respect", "consent"],
    codes: [],
    reasons: ["child"],
  },
  {
    name: "STATEMENT_CATEGORY_SCAMS_AND_FRAUD",
    clauses: ["lawful", "honesty"],
    codes: ["scam"],
    reasons: ["scam"],
  },
  {
    name: "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS",
    clauses: ["lawful"],
    codes: ["dangerous_goods"],
    reasons: ["dangerous_goods"],
  },
  {
    name: "STATEMENT_CATEGORY_CYBER_VIOLENCE",
    clauses: ["lawful", "respect"],
    codes: [],
    reasons: ["harassment"],
  },
  {
    name: "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH",
    clauses: ["lawful", "respect"],
    codes: ["discrimination", "insult"],
    reasons: ["discrimination", "insult"],
  },
];

const OF_CLAUSE: Partial<Record<Clause, string>> = {
  consent: "STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS",
};
const OTHER = "STATEMENT_CATEGORY_OTHER_VIOLATION_TC";

/** Under which heading of the Commission's database a restriction goes. */
export function statementCategory(
  clause: Clause,
  found: { codes: readonly Code[]; reasons: readonly ReportReason[] },
): string {
  const told = CATEGORIES.find(
    ({ clauses, codes, reasons }) =>
      clauses.includes(clause) &&
      (codes.some((code) => found.codes.includes(code)) || reasons.some((reason) => found.reasons.includes(reason))),
  );
  return told?.name ?? OF_CLAUSE[clause] ?? OTHER;
}
