import type { ModerationSettings } from "#lib/cities/moderation-settings.ts";

/** How a text comes before its readers: at once, at once and before a moderator too, or before a moderator first. */
export type Route = "publish" | "publish_and_review" | "review_first";

/** What nobody sees until it was read is at least of the normal sort: its author waits. */
const HELD_RISK = 30;

/** The way of a text of this risk in a city. A city that reads afterwards holds nothing; one that reads before holds all. */
export function routeOf(
  risk: number,
  { mode, reviewFrom, holdFrom }: Pick<ModerationSettings, "mode" | "reviewFrom" | "holdFrom">,
): Route {
  if (mode === "before" || (mode === "by_risk" && risk >= holdFrom)) return "review_first";
  return risk >= reviewFrom ? "publish_and_review" : "publish";
}

/** The risk that the case of a text has: how soon it is read. */
export function caseRisk(risk: number, isHeld: boolean): number {
  return isHeld ? Math.max(risk, HELD_RISK) : risk;
}
