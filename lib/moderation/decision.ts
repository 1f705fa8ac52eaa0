/** What a moderator may decide. `keep` publishes what waits, and leaves what is there. */
export const DECISION_ACTIONS = ["keep", "ask_change", "remove", "limit", "suspend", "close_account"] as const;
export type DecisionAction = (typeof DECISION_ACTIONS)[number];

/** What takes something from a person: each of them is owed a statement of reasons (DSA, art. 17). */
export const RESTRICTIONS = ["ask_change", "remove", "limit", "suspend", "close_account"] as const;
export type Restriction = (typeof RESTRICTIONS)[number];

export const isRestriction = (action: DecisionAction): action is Restriction => action !== "keep";

/**
 * `pending`: taken, and in force in some seconds; `undone`: taken back before; `void`: what was judged had changed
 * meanwhile; `reversed`: an appeal set it aside.
 */
export const DECISION_STATES = ["pending", "applied", "undone", "void", "reversed"] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** Seconds in which a decision is taken back as if it had never been. */
export const UNDO_SECONDS = 10;

/** For how many days somebody may be limited or suspended. */
export const RESTRICTION_DAYS = [7, 30, 90] as const;
export type RestrictionDays = (typeof RESTRICTION_DAYS)[number];

/** Against what something is: the rules that everybody accepts, or the law. */
export const GROUNDS = ["terms", "law"] as const;
export type Ground = (typeof GROUNDS)[number];

/** Where the information came from, as the Commission's database names it. */
export const SOURCE_TYPES = ["notice", "trusted_flagger", "other_notification", "own_initiative"] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

/** Who contests: the person concerned, or who had reported. */
export const APPELLANTS = ["author", "notifier"] as const;
export type Appellant = (typeof APPELLANTS)[number];

export const APPEAL_OUTCOMES = ["upheld", "reversed"] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

/** Months after a decision in which it can be contested (DSA, art. 20). */
export const APPEAL_MONTHS = 6;

/** What is frequent and manifest counts against somebody: texts against the rules, or notices and appeals without ground (art. 23). */
export const STRIKE_KINDS = ["content", "notices", "appeals"] as const;
export type StrikeKind = (typeof STRIKE_KINDS)[number];
export const STRIKE_STEPS = ["strike", "warning", "suspension"] as const;
export type StrikeStep = (typeof STRIKE_STEPS)[number];
