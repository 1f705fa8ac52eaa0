import { keptDays, RETENTION } from "./retention.ts";

/** How many days before an account that nobody uses is erased its person is warned, the first warning first. */
export const WARNING_DAYS = [30, 7] as const;
export type WarningDays = (typeof WARNING_DAYS)[number];

const DAY_MS = 86_400_000;
const KEPT_DAYS = keptDays(RETENTION.account.keep);

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS);

/** Who was last seen before this moment is due for a warning of so many days. */
export function warnedFrom(days: WarningDays, now: Date): Date {
  return daysBefore(now, KEPT_DAYS - days);
}

/** A warning of so many days must have been sent before this moment: nobody is erased sooner after it than it says. */
export function warningBefore(days: WarningDays, next: WarningDays | 0, now: Date): Date {
  return daysBefore(now, days - next);
}

/** When the account is erased of which such a warning leaves now. */
export function erasedAfter(days: WarningDays, now: Date): Date {
  return daysBefore(now, -days);
}
