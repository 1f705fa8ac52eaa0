import type { ReportReason } from "#lib/reports/report-reason.ts";
import type { Clause } from "./clause.ts";
import type { CaseFinding } from "./finding.ts";

type Code = CaseFinding["code"];

/** The rule of the guide that something found goes against; null for what is only a reason to read. */
const OF_CODE: Record<Code, Clause | null> = {
  contact_phone: "privacy",
  contact_email: "privacy",
  exact_address: "privacy",
  external_link: "privacy",
  money_asked: "free",
  paid_professional: "no_trade",
  health_act: "no_trade",
  dangerous_goods: "lawful",
  insult: "respect",
  discrimination: "lawful",
  sexual: "respect",
  scam: "honesty",
  personal_risk: "privacy",
  invisible_text: "honesty",
  duplicate: "honesty",
  too_many: "honesty",
  new_author: null,
  sensitive_category: null,
};

/** What somebody who reports means, in the words of the automatic rules; null where no rule looks for it. */
const CODE_OF_REASON: Record<ReportReason, Code | null> = {
  money: "money_asked",
  insult: "insult",
  harassment: null,
  scam: "scam",
  danger: null,
  no_show: null,
  other: null,
  professional: "paid_professional",
  contact: null,
  discrimination: "discrimination",
  sexual: "sexual",
  dangerous_goods: "dangerous_goods",
  duplicate: "duplicate",
  child: null,
  illegal: null,
};

const CLAUSE_OF_REASON: Partial<Record<ReportReason, Clause>> = {
  harassment: "respect",
  contact: "privacy",
  child: "consent",
  illegal: "lawful",
};

export function clauseOfCode(code: Code): Clause | null {
  return OF_CODE[code];
}

export function codeOfReason(reason: ReportReason): Code | null {
  return CODE_OF_REASON[reason];
}

/** The rule that a report says is broken; null where only reading tells. */
export function clauseOfReason(reason: ReportReason): Clause | null {
  const code = CODE_OF_REASON[reason];
  return code ? OF_CODE[code] : (CLAUSE_OF_REASON[reason] ?? null);
}
