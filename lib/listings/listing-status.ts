/** States of a listing. `pending` waits for a moderator, `removed` was taken away by one. */
export const LISTING_STATUSES = [
  "draft",
  "pending",
  "published",
  "paused",
  "fulfilled",
  "closed",
  "expired",
  "removed",
] as const;
export type ListingStatus = (typeof LISTING_STATUSES)[number];

export const LISTING_ACTIONS = [
  "publish",
  "submit",
  "approve",
  "pause",
  "resume",
  "fulfil",
  "close",
  "reopen",
  "expire",
  "remove",
  "restore",
] as const;
export type ListingAction = (typeof LISTING_ACTIONS)[number];
export type ListingActor = "author" | "moderator" | "system";

type Transition = { from: readonly ListingStatus[]; to: ListingStatus; by: readonly ListingActor[] };

/** Every allowed change of state. What is not here is refused. */
export const LISTING_TRANSITIONS = {
  publish: { from: ["draft"], to: "published", by: ["author"] },
  submit: { from: ["draft"], to: "pending", by: ["author"] },
  approve: { from: ["pending"], to: "published", by: ["moderator"] },
  pause: { from: ["published"], to: "paused", by: ["author", "system"] },
  resume: { from: ["paused"], to: "published", by: ["author"] },
  fulfil: { from: ["published", "paused"], to: "fulfilled", by: ["author", "system"] },
  close: { from: ["pending", "published", "paused"], to: "closed", by: ["author"] },
  reopen: { from: ["closed", "fulfilled"], to: "published", by: ["author"] },
  expire: { from: ["published", "paused", "pending"], to: "expired", by: ["system"] },
  remove: { from: ["pending", "published", "paused"], to: "removed", by: ["moderator"] },
  restore: { from: ["removed"], to: "published", by: ["moderator"] },
} as const satisfies Record<ListingAction, Transition>;

/** The state after an action, or null when this actor may not do it from this state. */
export function nextStatus(from: ListingStatus, action: ListingAction, by: ListingActor): ListingStatus | null {
  const transition: Transition = LISTING_TRANSITIONS[action];
  return transition.from.includes(from) && transition.by.includes(by) ? transition.to : null;
}

/** The actions that an author is offered on a listing in this state. */
export function authorActions(status: ListingStatus): ListingAction[] {
  return LISTING_ACTIONS.filter((action) => nextStatus(status, action, "author") !== null);
}

/** People who are not its author may read the listing and match with it. */
export function isOpen(status: ListingStatus): boolean {
  return status === "published";
}

/** The author may still change what the listing says. */
export function isEditable(status: ListingStatus): boolean {
  return status === "pending" || status === "published" || status === "paused";
}

/** The author may delete it. What a moderator removed is kept for an appeal. */
export function isErasable(status: ListingStatus): boolean {
  return status !== "removed";
}
