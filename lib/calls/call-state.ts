/** States of a call for volunteers: people may answer it while it is `open`; it ends by its date, or when the city stops it. */
export const CALL_STATES = ["open", "ended", "stopped"] as const;
export type CallState = (typeof CALL_STATES)[number];

/** What somebody who was asked answers to a call. */
export const CALL_ANSWERS = ["yes", "no"] as const;
export type CallAnswer = (typeof CALL_ANSWERS)[number];
