import { EXCHANGE_ACTIONS } from "#lib/exchanges/exchange-life.ts";

/** What the service itself writes between the messages of two people: what became of their exchange and its time. */
export const LINE_EVENTS = [
  ...EXCHANGE_ACTIONS,
  "propose",
  "suggest_time",
  "agree_time",
  "drop_time",
  "leave",
] as const;
export type LineEvent = (typeof LINE_EVENTS)[number];

/** What an event is about, where it has a time: UTC moment, minutes, and a place in words. */
export type LineData = { startsAt?: string; minutes?: number; place?: string };

/** Who wrote a line, as its reader sees it. */
export type LineAuthor = "me" | "other" | "service";

/**
 * One line of a conversation as one of the two reads it. `seq` counts from 1 without a gap, in the order that both see.
 * `body` is null for an event, whose `author` is whoever did it. Contact details in a body are hidden until both accepted.
 */
export type ConversationLine = {
  seq: number;
  author: LineAuthor;
  body: string | null;
  event: LineEvent | null;
  data: LineData;
  /** ISO 8601, UTC. */
  sentAt: string;
  /** The idempotency key of one's own message, so that the browser that sent it knows it again. */
  key: string | null;
};
