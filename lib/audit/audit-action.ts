/** What the audit log may say that somebody of the city did. */
export const AUDIT_ACTIONS = [
  "case.read",
  "case.claimed",
  "case.released",
  "case.author-shown",
  "case.passed-on",
  "case.noted",
  "case.danger",
  "case.escalated",
  "decision.taken",
  "decision.undone",
  "decision.applied",
  "decision.void",
  "decision.reversed",
  "restriction.ended",
  "notice.read",
  "notice.received",
  "appeal.received",
  "appeal.decided",
  "strike.noted",
  "review.judged",
  "rule.rehearsed",
  "rule.switched",
  "log.read",
  "statements.exported",
  "thanks.read",
  "thanks.judged",
  "explained.read",
  "absences.read",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What an entry may be about. */
export const SUBJECT_KINDS = [
  "case",
  "decision",
  "notice",
  "appeal",
  "member",
  "listing",
  "rule",
  "review",
  "city",
  "thanks",
] as const;
/** What an entry is about, in a spelling that can be searched for: `case:<id>`. */
export type AuditSubject = `${(typeof SUBJECT_KINDS)[number]}:${string}`;
