/*
 * How much a helper was asked lately. Load rotates: an invitation lowers the helper's scores for a while, so that of two
 * people who would do as well, the one who was not asked last is asked next.
 */
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { DispatchLimits } from "./limits.ts";

export type HelperLoad = {
  id: string;
  /** How many more times this week, by what they said themselves. */
  capacityLeft: number;
  /** Invitations that they may still answer. */
  unanswered: number;
  /** Invitations of the local day. */
  invitedToday: number;
  /** Invitations of the last seven days, those of today among them. */
  invitedThisWeek: number;
  lastInvitedAt: Date | null;
  /** Invitations that they want in any seven days; none now during a break, in their night, or where they cannot be told. */
  wantedPerWeek: number;
  /** "Pas ce genre de demande". */
  muted: readonly CategoryKey[];
};

const DAY_MS = 86_400_000;

/** Invitations that a helper may get in any seven days: what the city sets, or fewer where they want fewer. */
export function weeklyCap(
  { wantedPerWeek }: Pick<HelperLoad, "wantedPerWeek">,
  { perHelper }: Pick<DispatchLimits, "perHelper">,
): number {
  return Math.min(perHelper.weekly, wantedPerWeek);
}

/** Invitations that a helper may get now. */
export function roomOf(load: HelperLoad, { perHelper }: DispatchLimits): number {
  const { capacityLeft, unanswered, invitedToday, invitedThisWeek } = load;
  const weekly = weeklyCap(load, { perHelper });
  return Math.max(0, Math.min(capacityLeft - unanswered, perHelper.daily - invitedToday, weekly - invitedThisWeek));
}

/** What is left of a helper's scores in (0, 1]: 1 when never asked, always lower for who was asked later or more often. */
export function rotationFactor(
  { invitedThisWeek, lastInvitedAt }: Pick<HelperLoad, "invitedThisWeek" | "lastInvitedAt">,
  { rotation }: DispatchLimits,
  now: Date,
): number {
  if (!lastInvitedAt) return 1;
  const days = Math.max(0, (now.getTime() - lastInvitedAt.getTime()) / DAY_MS);
  const recent = 1 - rotation.weight * 0.5 ** (days / rotation.halfLifeDays);
  return recent / (1 + rotation.weight * Math.max(0, invitedThisWeek - 1));
}
