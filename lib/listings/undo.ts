import type { RefusalCode } from "#lib/refusals/refusal.ts";
import { type ListingAction, type ListingStatus, nextStatus } from "./listing-status.ts";

/** What was last done to a listing; an edit has no action. */
export type LastEvent = {
  id: string;
  action: ListingAction | null;
  fromStatus: ListingStatus | null;
  toStatus: ListingStatus;
  /** Null when the system acted. */
  actorId: string | null;
  at: Date;
};

/** How long an author is offered to take back a pause, an end or a deletion. */
export const UNDO_SECONDS = 30;
/** For the way of the answer: a press at the last second still counts. */
const SLACK_SECONDS = 5;
/** Deleted listings wait this long before they are erased: well past the last undo. */
export const ERASE_AFTER_SECONDS = 120;

const UNDOABLE: readonly (ListingAction | null)[] = ["pause", "fulfil", "close", "delete"];

const secondsSince = ({ at }: LastEvent, now: Date) => (now.getTime() - at.getTime()) / 1000;

/** The seconds that are left to take back what an author did last; 0 when it cannot, or no longer, be taken back. */
export function undoSecondsLeft(last: LastEvent, actorId: string, now: Date): number {
  if (last.actorId !== actorId || !UNDOABLE.includes(last.action)) return 0;
  return Math.max(0, Math.ceil(UNDO_SECONDS - secondsSince(last, now)));
}

/**
 * The state that an author goes back to by undoing the event that they saw; the reason when they may not. `"done"` when
 * that very event has been undone already: a second press of the button is no mistake.
 */
export function undoneStatus(
  status: ListingStatus,
  { last, before, eventId, actorId }: { last: LastEvent; before: LastEvent | null; eventId: string; actorId: string },
  now: Date,
): { to: ListingStatus } | { refusal: RefusalCode } | "done" {
  if (last.action === "undo" && last.actorId === actorId && before?.id === eventId) return "done";
  if (last.id !== eventId) return { refusal: "changed-meanwhile" };
  if (last.actorId !== actorId || !UNDOABLE.includes(last.action)) return { refusal: "transition-not-allowed" };
  if (secondsSince(last, now) > UNDO_SECONDS + SLACK_SECONDS) return { refusal: "undo-too-late" };
  const to = nextStatus(status, "undo", "author", last.fromStatus);
  return to ? { to } : { refusal: "transition-not-allowed" };
}
