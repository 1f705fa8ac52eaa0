import { type ExchangeStatus, isGoingOn } from "./exchange-status.ts";
import type { Party } from "./party.ts";

/** What an exchange waits for from its reader, the most pressing first. */
export const ATTENTIONS = ["answer", "confirm", "time", "tell", "read"] as const;
export type Attention = (typeof ATTENTIONS)[number];

/** An exchange as a list knows it. */
export type Followed = {
  status: ExchangeStatus;
  me: Party;
  proposedBy: Party;
  /** The other one wrote something that its reader has not seen. */
  unread: boolean;
  /** Who proposed a time that waits for an answer; null without one. */
  timeProposedBy: Party | null;
  /** When the agreed time ends; null without one. */
  timeEndsAt: Date | null;
  /** Both were asked to confirm the agreed time again, and the reader has not. */
  unconfirmed: boolean;
  /** Both were asked what came of it. */
  asked: boolean;
};

/** What an agreed help waits for from its reader. */
function agreedAttention(followed: Followed, now: Date): Attention | null {
  const { me, timeProposedBy, timeEndsAt, unconfirmed, asked } = followed;
  if (asked || (timeEndsAt !== null && timeEndsAt <= now)) return "tell";
  if (unconfirmed) return "confirm";
  return timeProposedBy !== null && timeProposedBy !== me ? "time" : null;
}

/** What its reader is waited for; null when nothing is. */
export function attentionOf(followed: Followed, now: Date): Attention | null {
  const { status, me, proposedBy, unread } = followed;
  if (status === "proposed" && proposedBy !== me) return "answer";
  const agreed = status === "accepted" ? agreedAttention(followed, now) : null;
  return agreed ?? (unread ? "read" : null);
}

/** The parts of "Mes échanges", in this order. */
export const EXCHANGE_GROUPS = ["mine", "current", "waiting", "past"] as const;
export type ExchangeGroup = (typeof EXCHANGE_GROUPS)[number];

/** Where an exchange stands in the list: what waits for its reader comes first. */
export function groupOf(followed: Followed, now: Date): ExchangeGroup {
  if (attentionOf(followed, now)) return "mine";
  if (!isGoingOn(followed.status)) return "past";
  return followed.status === "accepted" ? "current" : "waiting";
}
