/** Why somebody reports a person or what they wrote. */
export const REPORT_REASONS = ["money", "insult", "harassment", "scam", "danger", "no_show", "other"] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];
