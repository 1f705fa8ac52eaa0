/** What a case is about: a listing, one of its photos, messages that a member picked, or a person. */
export const CASE_SUBJECTS = ["listing", "photo", "message", "member"] as const;
export type CaseSubject = (typeof CASE_SUBJECTS)[number];

/** What brought it: a text that is new or was changed, a notice, or somebody who contests a decision. */
export const CASE_ORIGINS = ["new", "edit", "report", "appeal"] as const;
export type CaseOrigin = (typeof CASE_ORIGINS)[number];

/** `decided`: a decision was taken and may still be taken back for some seconds. */
export const CASE_STATES = ["open", "decided", "closed"] as const;

/** What moderators write to one another on a case; nobody else reads it. */
export const CASE_NOTE_KINDS = ["note", "opinion_asked", "opinion", "danger"] as const;
export type CaseNoteKind = (typeof CASE_NOTE_KINDS)[number];
