/** Why somebody reports a person or what they wrote. */
export const REPORT_REASONS = ["money", "insult", "harassment", "scam", "danger", "no_show", "other"] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** What cannot wait: somebody may be in danger. */
export const URGENT_REASONS: readonly ReportReason[] = ["danger", "harassment"];

/** Whether a report is read before the others, and at night too. */
export function isUrgent(reason: ReportReason): boolean {
  return URGENT_REASONS.includes(reason);
}
