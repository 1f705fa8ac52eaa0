import type { ReportReason } from "#lib/reports/report-reason.ts";

/**
 * The categories of the harmonised template with their descriptions, in its order. Source: Implementing Regulation (EU)
 * 2024/2835, annex I, part 2.
 */
export const REPORT_CATEGORIES = [
  ["STATEMENT_CATEGORY_ANIMAL_WELFARE", "Animal welfare"],
  ["STATEMENT_CATEGORY_CONSUMER_INFORMATION", "Consumer information infringements"],
  ["STATEMENT_CATEGORY_CYBER_VIOLENCE", "Cyber violence"],
  ["STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN", "Cyber violence against women"],
  ["STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS", "Data protection and privacy violations"],
  ["STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH", "Illegal or harmful speech"],
  ["STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS", "Intellectual property infringements"],
  [
    "STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS",
    "Negative effects on civic discourse or elections",
  ],
  ["STATEMENT_CATEGORY_PROTECTION_OF_MINORS", "Protection of minors"],
  ["STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY", "Risk for public security"],
  ["STATEMENT_CATEGORY_SCAMS_AND_FRAUD", "Scams and/or fraud"],
  ["STATEMENT_CATEGORY_SELF_HARM", "Self-harm"],
  ["STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS", "Unsafe, non-compliant or prohibited products"],
  ["STATEMENT_CATEGORY_VIOLENCE", "Violence"],
  ["STATEMENT_CATEGORY_OTHER_VIOLATION_TC", "Other violation of provider’s terms and conditions"],
  ["STATEMENT_CATEGORY_NOT_SPECIFIED_ORDER", "Type of illegal content not specified by the public authority"],
  ["STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE", "Type of alleged illegal content not specified by the notifier"],
] as const;
export type ReportCategory = (typeof REPORT_CATEGORIES)[number][0];

/** Under which category a notice is counted, by the reason that its notifier chose. */
const OF_REASON: Record<ReportReason, ReportCategory> = {
  money: "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE",
  professional: "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE",
  duplicate: "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE",
  sexual: "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE",
  no_show: "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE",
  illegal: "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE",
  other: "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE",
  contact: "STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS",
  insult: "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH",
  discrimination: "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH",
  harassment: "STATEMENT_CATEGORY_CYBER_VIOLENCE",
  scam: "STATEMENT_CATEGORY_SCAMS_AND_FRAUD",
  danger: "STATEMENT_CATEGORY_VIOLENCE",
  child: "STATEMENT_CATEGORY_PROTECTION_OF_MINORS",
  dangerous_goods: "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS",
};

export function categoryOfReason(reason: ReportReason): ReportCategory {
  return OF_REASON[reason];
}
