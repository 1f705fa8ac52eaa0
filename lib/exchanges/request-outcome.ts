import type { ListingAction, ListingStatus } from "#lib/listings/listing-status.ts";
import type { Outcome } from "./outcome.ts";

/** What the exchanges and invitations of a request tell of it. */
export type RequestFacts = {
  /** As it was noted before; null while it goes on, or while a help is agreed and nobody said more. */
  outcome: Outcome | null;
  /** One of its helps was done. */
  done: boolean;
  /** One is agreed, and nobody said what came of it. */
  agreed: boolean;
  /** Somebody was asked, or proposed their help, and never said that they cannot. */
  hoped: boolean;
};

/** A change of state of a request, made by its author or by the system. */
export type RequestChange = {
  action: ListingAction;
  by: "author" | "system";
  from: ListingStatus;
  to: ListingStatus;
};

const OVER: readonly ListingStatus[] = ["fulfilled", "closed", "expired", "removed", "deleted"];

function outcomeAtEnd({ action, by }: RequestChange, { done, agreed, hoped }: RequestFacts): Outcome | null {
  switch (action) {
    case "fulfil":
      // By the system: help is agreed, and what comes of it is still to be told.
      if (by === "system") return null;
      return done || agreed ? "helped" : "helped_otherwise";
    case "close":
    case "delete":
      return "no_longer_needed";
    case "expire":
      if (done) return "helped";
      if (agreed) return "lost_from_view";
      return hoped ? "nobody_answered" : "nobody_available";
    default:
      return null;
  }
}

/** What became of a request, after a change of its state: nothing yet where it goes on, as before where it was over. */
export function requestOutcome(change: RequestChange, facts: RequestFacts): Outcome | null {
  if (!OVER.includes(change.to)) return null;
  return OVER.includes(change.from) ? facts.outcome : outcomeAtEnd(change, facts);
}

/**
 * What became of a request that is in `status` after one of its exchanges ended with `ended`. A help that was done counts
 * whenever it is told. Any other end tells of a request that the system had fulfilled, once no other help of it is agreed.
 */
export function requestOutcomeAfter(ended: Outcome, status: ListingStatus, facts: RequestFacts): Outcome | null {
  if (!OVER.includes(status)) return null;
  if (ended === "helped" || facts.done) return "helped";
  return status === "fulfilled" && facts.outcome === null && !facts.agreed ? ended : facts.outcome;
}
