/** Every "no" that the domain can say. The interface owns the wording, under `refusals` in the messages. */
export const REFUSAL_CODES = [
  "not-signed-in",
  "not-a-member",
  "not-found",
  "not-allowed",
  "transition-not-allowed",
  "too-many-requests",
  "too-many-open-listings",
  "too-many-listings-today",
  "publishing-limited",
  "rehearse-first",
  "too-many-saved-searches",
  "undo-too-late",
  "date-passed",
  "point-outside-city",
  "category-switched-off",
  "changed-meanwhile",
  "link-expired",
  "invitation-over",
  "call-over",
  "call-reaches-nobody",
  "already-taken",
  "proposal-over",
  "already-proposed",
  "listing-gone",
  "listing-paused",
  "request-filled",
  "offer-full",
  "person-unavailable",
  "too-many-contacts",
  "too-many-proposals",
  "too-many-messages",
  "too-many-reports",
  "too-many-notices",
  "too-many-retries",
  "own-content",
  "reports-suspended",
  "appeals-suspended",
  "appeal-too-late",
  "already-contested",
  "warning-first",
  "nobody-else",
  "crisis-goes-on",
  "crisis-over",
  "last-admin",
  "wait-for-answer",
  "conversation-closed",
  "time-passed",
  "time-changed",
  "unavailable",
  "sign-in-again",
  "identity-taken",
  "wrong-code",
  "wrong-factor",
  "other-browser",
  "people-met",
  "case-open",
  "bad-origin",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** An expected "no". Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode) {
    super(code);
    this.name = "Refusal";
    this.code = code;
  }
}
