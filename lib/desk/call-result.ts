import type { ExchangeStatus } from "#lib/exchanges/exchange-status.ts";
import type { Outcome, StepBackReason } from "#lib/exchanges/outcome.ts";
import type { Party } from "#lib/exchanges/party.ts";
import type { Kind } from "#lib/listings/listing.ts";
import { type ListingStatus, nextStatus } from "#lib/listings/listing-status.ts";

/** What a call is about, as it stands now. */
export type CallFacts = {
  listing: { kind: Kind; status: ListingStatus } | null;
  exchange: { status: ExchangeStatus; side: Party } | null;
};

/** What an outcome that a person tells closes: their exchange first, then their request. */
export type CallEffect = {
  exchange: "complete" | "miss" | "cancel" | null;
  reason: StepBackReason | null;
  request: "close" | "fulfil" | null;
};

const NOTHING: CallEffect = { exchange: null, reason: null, request: null };

const isStepBack = (outcome: Outcome): outcome is StepBackReason =>
  outcome === "helped_otherwise" || outcome === "no_longer_needed";

/** How an agreed help ends by what its person says; a helper who cannot come cancels. */
function agreedEffect(outcome: Outcome, side: Party): CallEffect {
  if (outcome === "helped") return { ...NOTHING, exchange: "complete" };
  if (outcome === "did_not_come") return { ...NOTHING, exchange: "miss" };
  if (side === "helper") return outcome === "nobody_available" ? { ...NOTHING, exchange: "cancel" } : NOTHING;
  return isStepBack(outcome) ? { exchange: "cancel", reason: outcome, request: requestEnd(outcome) } : NOTHING;
}

const requestEnd = (outcome: StepBackReason) =>
  outcome === "helped_otherwise" ? ("fulfil" as const) : ("close" as const);

/** What an outcome closes; nothing for one that is only noted, while the search goes on. */
export function effectOf(outcome: Outcome, { listing, exchange }: CallFacts): CallEffect {
  if (exchange?.status === "accepted") return agreedEffect(outcome, exchange.side);
  if (!isStepBack(outcome) || listing?.kind !== "request") return NOTHING;
  const request = requestEnd(outcome);
  return { ...NOTHING, request: nextStatus(listing.status, request, "author") ? request : null };
}

/** The outcomes that make sense for a call, the usual ones first; none when it is about neither a request nor an exchange. */
export function offeredOutcomes({ listing, exchange }: CallFacts): Outcome[] {
  if (exchange?.status === "accepted") {
    return exchange.side === "helper"
      ? ["helped", "did_not_come", "nobody_available", "no_message"]
      : ["helped", "did_not_come", "helped_otherwise", "no_longer_needed", "no_message"];
  }
  const searching = listing?.kind === "request" && nextStatus(listing.status, "close", "author") !== null;
  return searching ? ["helped_otherwise", "no_longer_needed", "nobody_available", "nobody_answered"] : [];
}
