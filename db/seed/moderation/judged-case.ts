import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Kind } from "#lib/listings/listing.ts";
import type { Clause } from "#lib/moderation/clause.ts";
import type { AppealOutcome, DecisionAction, RestrictionDays } from "#lib/moderation/decision.ts";
import type { LISTING_REASONS } from "#lib/reports/report-reason.ts";

export type JudgedText = { kind: Kind; category: CategoryKey; title: string; body: string };

/** Somebody reports a listing: a member of the city, or somebody without an account, by their name and address. */
export type DemoNotice = {
  reason: (typeof LISTING_REASONS)[number];
  note: string;
  outside?: { name: string; email: string };
};

export type DemoDecision = {
  action: DecisionAction;
  clause?: Clause;
  facts?: string;
  passage?: string;
  days?: RestrictionDays;
  answer?: string;
  manifest?: boolean;
};

/** The two who moderate the example. */
export type DemoModerator = "first" | "second";

export type DemoAppeal = {
  body: string;
  /** Hours after the decision. */
  after: number;
  /** Absent while it waits. */
  end?: { outcome: AppealOutcome; answer: string };
};

/** A listing that was read and judged in the last months. */
export type JudgedCase = {
  /** Days ago that it was published. */
  days: number;
  /** Which of the people of `cast.ts` wrote it. */
  author: number;
  text: JudgedText;
  notices?: readonly DemoNotice[];
  /** Minutes until it was decided. */
  minutes: number;
  by: DemoModerator;
  decision: DemoDecision;
  appeal?: DemoAppeal;
};

/** A listing that waits to be read now. */
export type WaitingCase = {
  /** Minutes for which it has waited. */
  minutes: number;
  author: number;
  text: JudgedText;
  notices?: readonly DemoNotice[];
  /** Somebody works on it. */
  claimedBy?: DemoModerator;
  /** One of the two asks for the opinion of the other one. */
  opinion?: { by: DemoModerator; note: string };
};
