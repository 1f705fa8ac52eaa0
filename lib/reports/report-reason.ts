/** Why somebody reports a person or what they wrote. */
export const PERSON_REASONS = ["money", "insult", "harassment", "scam", "danger", "no_show", "other"] as const;
/** Why somebody reports a listing or its photo; what cannot wait is read first. */
export const LISTING_REASONS = [
  "child",
  "danger",
  "money",
  "professional",
  "contact",
  "insult",
  "discrimination",
  "sexual",
  "dangerous_goods",
  "scam",
  "duplicate",
  "illegal",
  "other",
] as const;
export const REPORT_REASONS = [
  "money",
  "insult",
  "harassment",
  "scam",
  "danger",
  "no_show",
  "other",
  "professional",
  "contact",
  "discrimination",
  "sexual",
  "dangerous_goods",
  "duplicate",
  "child",
  "illegal",
] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** What cannot wait: somebody may be in danger. */
const URGENT_REASONS: readonly ReportReason[] = ["danger", "harassment", "child"];

/** Whether a report is read before the others, and at night too. */
export function isUrgent(reason: ReportReason): boolean {
  return URGENT_REASONS.includes(reason);
}

/** The reasons that are counted together with one: those that cannot wait, or all others. */
export function reasonsAsUrgentAs(reason: ReportReason): ReportReason[] {
  return REPORT_REASONS.filter((one) => isUrgent(one) === isUrgent(reason));
}

/** Who says that a child or anybody is in danger need not say who they are (DSA, art. 16 (2) c). */
const WITHOUT_CONTACT: readonly ReportReason[] = ["child", "danger"];
export function needsNoContact(reason: ReportReason): boolean {
  return WITHOUT_CONTACT.includes(reason);
}
