import type { ExchangeStatus } from "./exchange-status.ts";
import type { Outcome, StepBackReason } from "./outcome.ts";
import type { Party } from "./party.ts";

export const EXCHANGE_ACTIONS = [
  "accept",
  "decline",
  "pass_over",
  "withdraw",
  "expire",
  "cancel",
  "release",
  "lapse",
  "complete",
  "miss",
] as const;
export type ExchangeAction = (typeof EXCHANGE_ACTIONS)[number];

/** Who may act: the one who proposed, the one who answers, either of the two, or nobody but the system. */
export type ExchangeActor = "proposer" | "answerer" | "either" | "system";

type Transition = {
  from: ExchangeStatus;
  to: ExchangeStatus;
  by: ExchangeActor;
  /** How the exchange ended, by the side that ended it; the system ends it in one way for both. Null while it goes on. */
  outcome: Record<Party | "system", Outcome> | null;
  /**
   * `fills`: takes up the capacity of the offer and a place of the request, and answers the others once it has none left.
   * `frees`: gives both back, and the search goes on. `ends`: contact details are withdrawn; nobody else is looked for.
   */
  effect: "fills" | "frees" | "ends";
};

const always = (outcome: Outcome) => ({ helper: outcome, beneficiary: outcome, system: outcome });

/**
 * Every allowed change of state, who may do it, and what follows; who is told of it is in `exchange-news.ts`. What is not
 * here is refused. See `docs/exchanges.md`.
 */
export const EXCHANGE_TRANSITIONS = {
  accept: { from: "proposed", to: "accepted", by: "answerer", outcome: null, effect: "fills" },
  decline: {
    from: "proposed",
    to: "declined",
    by: "answerer",
    outcome: { helper: "nobody_available", beneficiary: "helped_otherwise", system: "helped_otherwise" },
    effect: "frees",
  },
  /** Somebody else was chosen, or the listing is gone. */
  pass_over: {
    from: "proposed",
    to: "declined",
    by: "system",
    outcome: always("helped_otherwise"),
    effect: "ends",
  },
  withdraw: {
    from: "proposed",
    to: "withdrawn",
    by: "proposer",
    outcome: { helper: "nobody_available", beneficiary: "no_longer_needed", system: "no_longer_needed" },
    effect: "frees",
  },
  expire: {
    from: "proposed",
    to: "expired",
    by: "system",
    outcome: always("nobody_answered"),
    effect: "frees",
  },
  cancel: {
    from: "accepted",
    to: "cancelled",
    by: "either",
    outcome: { helper: "nobody_available", beneficiary: "no_longer_needed", system: "no_longer_needed" },
    effect: "frees",
  },
  /** The appointment was not confirmed again in time: its slot is free for somebody else. */
  release: {
    from: "accepted",
    to: "cancelled",
    by: "system",
    outcome: always("no_message"),
    effect: "frees",
  },
  /** It was agreed long ago and nobody said what came of it. */
  lapse: {
    from: "accepted",
    to: "expired",
    by: "system",
    outcome: always("lost_from_view"),
    effect: "ends",
  },
  complete: { from: "accepted", to: "done", by: "either", outcome: always("helped"), effect: "ends" },
  miss: {
    from: "accepted",
    to: "no_show",
    by: "either",
    outcome: always("did_not_come"),
    effect: "frees",
  },
} as const satisfies Record<ExchangeAction, Transition>;

/** A side of the exchange, or the system. */
export type ActingSide = Party | "system";
export type ExchangeState = { status: ExchangeStatus; proposedBy: Party };

function mayAct(by: ExchangeActor, side: ActingSide, proposedBy: Party): boolean {
  if (by === "system" || side === "system") return by === side;
  if (by === "either") return true;
  return (by === "proposer") === (side === proposedBy);
}

/** The state after an action, or null when this side may not do it from this state. */
export function nextExchangeStatus(
  { status, proposedBy }: ExchangeState,
  action: ExchangeAction,
  side: ActingSide,
): ExchangeStatus | null {
  const { from, to, by }: Transition = EXCHANGE_TRANSITIONS[action];
  return status === from && mayAct(by, side, proposedBy) ? to : null;
}

/** What a side may do now. */
export function exchangeActions(state: ExchangeState, side: ActingSide): ExchangeAction[] {
  return EXCHANGE_ACTIONS.filter((action) => nextExchangeStatus(state, action, side) !== null);
}

/** How an action ends an exchange; null when it goes on. The beneficiary may say why they step back. */
export function outcomeOf(
  action: ExchangeAction,
  side: ActingSide,
  reason: StepBackReason | null = null,
): Outcome | null {
  const { outcome }: Transition = EXCHANGE_TRANSITIONS[action];
  if (!outcome) return null;
  const chosen = side === "beneficiary" && (action === "cancel" || action === "withdraw") ? reason : null;
  return chosen ?? outcome[side];
}
