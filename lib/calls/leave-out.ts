import type { DispatchLimits } from "#lib/matching/waves/limits.ts";
import { isPaused, type Preferences } from "#lib/notifications/preferences.ts";

/**
 * Why somebody who could answer is not asked, the first that holds. `unavailable`: suspended, limited, or not to be brought
 * together with who calls; which of them is nobody's to know. `beyond`: there are enough before them.
 */
export const LEFT_OUT_REASONS = [
  "unavailable",
  "unverified",
  "muted",
  "off",
  "paused",
  "unreachable",
  "called",
  "today",
  "week",
  "beyond",
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** After a call, nobody is asked by another one for so long. */
export const CALL_REST_DAYS = 14;
const DAY_MS = 86_400_000;

/** What somebody wants, and how often they were asked lately. */
export type AskedFacts = {
  available: boolean;
  verified: boolean;
  /** "Pas ce genre de demande", of the category. */
  muted: boolean;
  preferences: Preferences;
  hasPush: boolean;
  /** They have an address, from which mails do not come back. */
  hasMail: boolean;
  /** Solicitations of the local day, and of seven days, whatever asked. */
  askedToday: number;
  askedThisWeek: number;
  lastCalledAt: Date | null;
};

export type CallRules = {
  /** Only helpers verified by the city may be asked. */
  verifiedOnly: boolean;
  perHelper: DispatchLimits["perHelper"];
  now: Date;
};

function wantsNone({ preferences, hasPush }: AskedFacts): boolean {
  const { mail, push, weeklyCap } = preferences;
  const byPush = hasPush && push.includes("solicitations");
  return weeklyCap === 0 || !(mail.includes("solicitations") || byPush);
}

function cannotBeTold({ preferences: { mail, push }, hasPush, hasMail }: AskedFacts): boolean {
  return !(hasMail && mail.includes("solicitations")) && !(hasPush && push.includes("solicitations"));
}

/** Why somebody is left out; null when they may be asked. Quiet hours are no reason: a call waits for the morning. */
export function reasonToLeaveOut(facts: AskedFacts, { verifiedOnly, perHelper, now }: CallRules): LeftOutReason | null {
  const { preferences, lastCalledAt, askedToday, askedThisWeek } = facts;
  if (!facts.available) return "unavailable";
  if (verifiedOnly && !facts.verified) return "unverified";
  if (facts.muted) return "muted";
  if (wantsNone(facts)) return "off";
  if (isPaused(preferences, now)) return "paused";
  if (cannotBeTold(facts)) return "unreachable";
  if (lastCalledAt && now.getTime() - lastCalledAt.getTime() < CALL_REST_DAYS * DAY_MS) return "called";
  if (askedToday >= perHelper.daily) return "today";
  return askedThisWeek >= Math.min(perHelper.weekly, preferences.weeklyCap) ? "week" : null;
}
