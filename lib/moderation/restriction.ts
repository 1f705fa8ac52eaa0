import type { CaseSubject } from "./case.ts";
import { type DecisionAction, isRestriction, type RestrictionDays } from "./decision.ts";

const DAY_MS = 86_400_000;

/** What a restriction takes, in the words of the Commission's database: at least one of the three. */
export type RestrictionNames = { visibility: string | null; provision: string | null; account: string | null };

const NONE: RestrictionNames = { visibility: null, provision: null, account: null };

/** Whether a decision takes what was judged out of sight for good: every restriction of content but a change that is asked for. */
export function takesContent(action: DecisionAction, subject: CaseSubject): boolean {
  return isRestriction(action) && action !== "ask_change" && (subject === "listing" || subject === "photo");
}

export function restrictionNames(action: DecisionAction, subject: CaseSubject): RestrictionNames {
  if (action === "ask_change") return { ...NONE, visibility: "DECISION_VISIBILITY_CONTENT_DISABLED" };
  const visibility = takesContent(action, subject) ? "DECISION_VISIBILITY_CONTENT_REMOVED" : null;
  if (action === "limit") return { ...NONE, visibility, provision: "DECISION_PROVISION_PARTIAL_SUSPENSION" };
  if (action === "suspend") return { ...NONE, visibility, account: "DECISION_ACCOUNT_SUSPENDED" };
  if (action === "close_account") return { ...NONE, visibility, account: "DECISION_ACCOUNT_TERMINATED" };
  return { ...NONE, visibility };
}

/** When a limit or a suspension that begins at a moment ends; null for what has no end. */
export function restrictionEnd(action: DecisionAction, days: RestrictionDays | undefined, from: Date): Date | null {
  if ((action !== "limit" && action !== "suspend") || days === undefined) return null;
  return new Date(from.getTime() + days * DAY_MS);
}
