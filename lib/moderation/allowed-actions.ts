import { isEditable, type ListingStatus, nextStatus } from "#lib/listings/listing-status.ts";
import type { CaseSubject } from "./case.ts";
import { DECISION_ACTIONS, type DecisionAction } from "./decision.ts";

const OF_CONTENT: readonly DecisionAction[] = ["ask_change", "remove"];

/**
 * What can be decided of a case: what concerns its listing only while that is there, and in a state that allows it. `status` is
 * null when there is no listing.
 */
export function allowedActions(subject: CaseSubject, status: ListingStatus | null): DecisionAction[] {
  const isContent = subject === "listing" || subject === "photo";
  return DECISION_ACTIONS.filter((action) => {
    if (!OF_CONTENT.includes(action)) return true;
    if (!isContent || status === null) return false;
    // A photo is taken off, whatever became of its listing, and its author may add another one.
    if (subject === "photo") return action === "remove";
    if (action === "ask_change") return isEditable(status);
    // What a suspension took away comes back at its end: it is removed for its own reasons before.
    return status === "removed" || nextStatus(status, "remove", "moderator") !== null;
  });
}
