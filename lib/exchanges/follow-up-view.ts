import type { ExchangeStatus } from "./exchange-status.ts";
import type { FollowUpKind } from "./follow-up-link.ts";

/** The time that a link is about, as it is now. */
export type LinkedTime = { startsAt: Date; confirmed: boolean };

/** What decides what a link may still do. */
export type Followed = {
  status: ExchangeStatus;
  askedAt: Date | null;
  /** The agreed time, when it is still the one of the link. */
  time: LinkedTime | null;
};

/**
 * `ask`: it may be answered. `confirmed`: it was. `changed`: the two have another time, or none. `passed`: the time has come.
 * `done`: the help is done, and one may say thank you. `said_done`: the other one said so, against this answer. `later`: it
 * is put off. `help`: advice, whatever the state. `over`: the exchange ended in another way.
 */
export const FOLLOW_UP_VIEWS = [
  "ask",
  "confirmed",
  "changed",
  "passed",
  "done",
  "said_done",
  "later",
  "help",
  "over",
] as const;
export type FollowUpView = (typeof FOLLOW_UP_VIEWS)[number];

function timeView(kind: FollowUpKind, { status, time }: Followed, now: Date): FollowUpView {
  if (status !== "accepted") return "over";
  if (!time) return "changed";
  if (time.startsAt <= now) return "passed";
  return time.confirmed && kind === "confirm-time" ? "confirmed" : "ask";
}

/** What may be said now of a link of one kind. */
export function followUpView(kind: FollowUpKind, followed: Followed, now: Date): FollowUpView {
  if (kind === "went-wrong") return "help";
  if (kind === "confirm-time" || kind === "cannot-make-it") return timeView(kind, followed, now);
  const { status, askedAt } = followed;
  if (status === "done") return kind === "done" ? "done" : "said_done";
  if (status !== "accepted") return "over";
  return kind === "not-done" && askedAt === null ? "later" : "ask";
}
