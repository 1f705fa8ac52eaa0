const DAY_MS = 86_400_000;

/** Messages that a report may carry: an excerpt, never the conversation. */
export const MAX_EXCERPT = 20;
/** The last messages of the other one, to choose from. */
export const OFFERED_MESSAGES = 100;
export const MAX_NOTE = 1000;
/** Why something is reported by anybody (art. 16): enough to be judged by somebody who knows nothing of it. */
export const MIN_EXPLANATION = 10;
export const MAX_EXPLANATION = 2000;
export const MAX_NOTIFIER_NAME = 80;

export const MAX_REPORTS = 5;
/** Of what cannot wait: nobody in danger comes near it. */
export const MAX_URGENT_REPORTS = 50;
/** Receipts that leave to one address in a day, whoever wrote it. */
export const MAX_RECEIPTS = 3;
export const REPORT_WINDOW_MS = DAY_MS;

/** How far back moderators are told of reports and absences of the same person. */
export const LOOKBACK_MS = 90 * DAY_MS;
/** From here on, not coming is shown to moderators. */
export const REPEATED_ABSENCES = 2;
