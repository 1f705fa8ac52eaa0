/*
 * Whether a helper could be asked for a request now, beyond the pair itself: nobody is asked twice for one request, for
 * a kind that they do not want, or more often than their limits. Told check by check, with its numbers.
 */
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { type HelperLoad, weeklyCap } from "./helper-load.ts";
import type { DispatchLimits } from "./limits.ts";

/** `invited`: they were asked for this request before, with whichever offer. */
export type Asked = { category: CategoryKey; invited: boolean; load: HelperLoad };

export type AskFinding = { kept: boolean } & (
  | { check: "not-invited" | "not-muted" }
  /** Invitations so far, and how many there may be at most. */
  | { check: "daily" | "weekly" | "capacity"; used: number; most: number }
);

/** Each thing besides the pair that decides whether a helper may be asked now. */
export function askFindings({ category, invited, load }: Asked, { perHelper }: DispatchLimits): AskFinding[] {
  const cap = (check: "daily" | "weekly" | "capacity", used: number, most: number) => ({
    check,
    kept: used < most,
    used,
    most,
  });
  return [
    { check: "not-invited", kept: !invited },
    { check: "not-muted", kept: !load.muted.includes(category) },
    cap("daily", load.invitedToday, perHelper.daily),
    cap("weekly", load.invitedThisWeek, weeklyCap(load, { perHelper })),
    cap("capacity", load.unanswered, load.capacityLeft),
  ];
}
