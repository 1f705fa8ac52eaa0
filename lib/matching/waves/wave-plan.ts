/*
 * What wave planning reads and what it gives back: plain values that the caller loads and stores.
 */
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Urgency } from "#lib/listings/listing.ts";
import type { HelperLoad } from "./helper-load.ts";
import type { LadderState, LadderStep } from "./ladder.ts";
import type { DispatchLimits, WaveStep } from "./limits.ts";
import type { WavePair } from "./wave-pair.ts";

/** An open request and how far it got. `askedHelpers` are all who were ever invited for it. */
export type WaveRequest = Omit<LadderState, "asked"> & {
  id: string;
  category: CategoryKey;
  urgency: Urgency;
  /** Local date `YYYY-MM-DD`. */
  neededOn: string | null;
  publishedAt: Date;
  askedHelpers: readonly string[];
};

export type WavePlanInput = {
  requests: readonly WaveRequest[];
  /** Pairs of these requests that break no hard rule. */
  pairs: readonly WavePair[];
  /** The helpers of these pairs; nobody else is asked. */
  helpers: readonly HelperLoad[];
  limits: DispatchLimits;
  /** Categories whose requests take their people before the others of the same pace. */
  first?: readonly CategoryKey[];
  now: Date;
  timeZone: string;
};

export type PlannedInvitation = {
  requestId: string;
  offerId: string;
  helperId: string;
  /** The pair's own, before rotation. */
  score: number;
  step: LadderStep;
  /** 1 the first wave at this step. */
  wave: number;
  /** Until when the next ones are not asked. */
  deadline: Date;
};

/** A line of the requester's timeline: people were asked, nobody was found at a step, the city's desk was told. */
export type LadderEvent = { requestId: string; at: Date } & (
  | { kind: "wave"; step: LadderStep; wave: number; people: number; deadline: Date }
  | { kind: "nobody"; step: WaveStep }
  | { kind: "desk" }
);

/** How far a request is after the plan, and when it is due again at the latest; null: it needs nobody more. */
export type PlannedProgress = {
  requestId: string;
  step: LadderStep;
  since: Date;
  waves: number;
  nextAt: Date | null;
};

export type WavePlan = { invitations: PlannedInvitation[]; events: LadderEvent[]; progress: PlannedProgress[] };
