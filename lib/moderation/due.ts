import type { ModerationSettings } from "#lib/cities/moderation-settings.ts";

const MINUTE_MS = 60_000;
/** From these risks on, a case is of the next sort. */
const HIGH_RISK = 60;
const NORMAL_RISK = 30;

export type RiskLevel = keyof ModerationSettings["targetMinutes"];

/** How pressing a case is: by danger first, then by its risk (0 to 100). */
export function riskLevel({ risk, urgent }: { risk: number; urgent: boolean }): RiskLevel {
  if (urgent) return "danger";
  if (risk >= HIGH_RISK) return "high";
  return risk >= NORMAL_RISK ? "normal" : "low";
}

/** When a case that comes now is to be decided at the latest. */
export function dueAt(
  of: { risk: number; urgent: boolean; isAppeal: boolean },
  { targetMinutes, appealHours }: ModerationSettings,
  now: Date,
): Date {
  const minutes = of.isAppeal && !of.urgent ? appealHours * 60 : targetMinutes[riskLevel(of)];
  return new Date(now.getTime() + minutes * MINUTE_MS);
}
