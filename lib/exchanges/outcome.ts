/**
 * What became of a request for help, or of one exchange: the one taxonomy that matching, moderation and figures read.
 * `nobody_available`: nobody could. `nobody_answered`: somebody was asked and kept silent. `no_message`: it was agreed, and
 * nobody wrote or confirmed any more. `lost_from_view`: it was agreed, and nobody said what came of it.
 */
export const OUTCOMES = [
  "nobody_available",
  "nobody_answered",
  "no_message",
  "did_not_come",
  "helped",
  "helped_otherwise",
  "no_longer_needed",
  "lost_from_view",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why the one who is helped steps back, in words of the taxonomy. */
export const STEP_BACK_REASONS = ["helped_otherwise", "no_longer_needed"] as const satisfies readonly Outcome[];
export type StepBackReason = (typeof STEP_BACK_REASONS)[number];
