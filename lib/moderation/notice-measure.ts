import type { CaseSubject } from "./case.ts";
import type { DecisionAction } from "./decision.ts";

/** What somebody who reported is told of a decision: what became of what they saw, and of a person no more than that something was done. */
export const NOTICE_MEASURES = ["removed", "photoRemoved", "changeAsked", "taken", "none"] as const;
export type NoticeMeasure = (typeof NOTICE_MEASURES)[number];

export function noticeMeasure(action: DecisionAction, subject: CaseSubject): NoticeMeasure {
  if (action === "keep") return "none";
  if (action === "ask_change") return "changeAsked";
  if (action !== "remove") return "taken";
  return subject === "photo" ? "photoRemoved" : "removed";
}
