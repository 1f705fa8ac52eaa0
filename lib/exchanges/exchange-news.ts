import type { ExchangeAction } from "./exchange-life.ts";

/** What a mail may tell one of the two about their exchange. The interface words each under `mail.exchange`. */
export const EXCHANGE_NEWS = [
  "helpProposed",
  "helpAsked",
  "accepted",
  "declined",
  "passedOver",
  "withdrawn",
  "unanswered",
  "missed",
  "cancelled",
  "released",
  "timeSuggested",
  "timeAgreed",
  "timeDropped",
  "soon",
  "notSeen",
  "left",
  "wrote",
  "thanked",
] as const;
export type ExchangeNews = (typeof EXCHANGE_NEWS)[number];

/**
 * What a change of state is told as, to the one who proposed and to the one who was asked; null says nothing. `notSeen` goes to
 * the one who was missed, whichever of the two that is.
 */
export const NEWS_OF_ACTION: Record<ExchangeAction, { proposer: ExchangeNews | null; answerer: ExchangeNews | null }> =
  {
    accept: { proposer: "accepted", answerer: null },
    decline: { proposer: "declined", answerer: null },
    pass_over: { proposer: "passedOver", answerer: null },
    withdraw: { proposer: null, answerer: "withdrawn" },
    expire: { proposer: "unanswered", answerer: "missed" },
    cancel: { proposer: "cancelled", answerer: "cancelled" },
    release: { proposer: "released", answerer: "released" },
    lapse: { proposer: null, answerer: null },
    complete: { proposer: null, answerer: null },
    miss: { proposer: null, answerer: null },
  };
