const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
/** From here on, about so many days say more than hours. */
const DAYS_FROM_MINUTES = 36 * HOUR_MINUTES;
/** When less than this part of its time is left, a case is pressing. */
const SOON_SHARE = 75;

/** In which words a span of time is said: the hours with their minutes, or days alone. */
export type Span = { unit: "minutes" | "hours" | "days"; days: number; hours: number; minutes: number };

/** How a case stands in its time: how much of it has gone (0 to 100), and what is left of it, or how late it is. */
export type TimeLeft = Span & { state: "fine" | "soon" | "late"; share: number };

/** A number of minutes as it is said: 25 minutes, 1 hour 12, about 2 days. */
export function spanOf(total: number): Span {
  const minutes = Math.max(0, Math.floor(total));
  const unit = minutes < HOUR_MINUTES ? "minutes" : minutes < DAYS_FROM_MINUTES ? "hours" : "days";
  return {
    unit,
    days: Math.round(minutes / (24 * HOUR_MINUTES)),
    hours: Math.floor(minutes / HOUR_MINUTES),
    minutes: minutes % HOUR_MINUTES,
  };
}

/** How long until a case is to be decided. A case whose time is up this very minute is late. */
export function timeLeft({ openedAt, dueAt }: { openedAt: Date; dueAt: Date }, now: Date): TimeLeft {
  const left = dueAt.getTime() - now.getTime();
  const whole = Math.max(MINUTE_MS, dueAt.getTime() - openedAt.getTime());
  const gone = Math.round(100 * (1 - left / whole));
  const share = Math.min(100, Math.max(0, gone));
  if (left <= 0) return { ...spanOf(Math.max(1, -left / MINUTE_MS)), state: "late", share: 100 };
  // What is left is said in whole minutes, and never as none.
  const span = spanOf(Math.max(1, left / MINUTE_MS));
  return { ...span, state: share >= SOON_SHARE ? "soon" : "fine", share };
}
