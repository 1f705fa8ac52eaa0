/**
 * States of a listing. `pending` waits for a moderator, `removed` was taken away by one; `deleted` is gone for everybody
 * and only waits to be erased, so that its author may still undo it.
 */
export const LISTING_STATUSES = [
  "draft",
  "pending",
  "published",
  "paused",
  "fulfilled",
  "closed",
  "expired",
  "removed",
  "deleted",
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
  "confirm",
  "renew",
  "delete",
  "undo",
  "look_again",
  "hold",
] as const;
export type ListingAction = (typeof LISTING_ACTIONS)[number];
export const LISTING_ACTORS = ["author", "moderator", "system"] as const;
export type ListingActor = (typeof LISTING_ACTORS)[number];

type Transition = {
  from: readonly ListingStatus[];
  /** `before`: the state that the listing had before the action that this one takes back. */
  to: ListingStatus | "before";
  by: readonly ListingActor[];
};

/** Every allowed change of state. What is not here is refused. `docs/listing-life.md` tells it in sentences. */
export const LISTING_TRANSITIONS = {
  publish: { from: ["draft"], to: "published", by: ["author"] },
  submit: { from: ["draft"], to: "pending", by: ["author"] },
  /** Taken out of sight until its author changes it, or until somebody has read what they changed. */
  hold: { from: ["published", "paused"], to: "pending", by: ["moderator", "system"] },
  approve: { from: ["pending"], to: "published", by: ["moderator"] },
  confirm: { from: ["published"], to: "published", by: ["author"] },
  pause: { from: ["published"], to: "paused", by: ["author", "system"] },
  resume: { from: ["paused"], to: "published", by: ["author"] },
  fulfil: { from: ["published", "paused"], to: "fulfilled", by: ["author", "system"] },
  close: { from: ["pending", "published", "paused"], to: "closed", by: ["author"] },
  reopen: { from: ["closed", "fulfilled"], to: "published", by: ["author"] },
  renew: { from: ["expired"], to: "published", by: ["author"] },
  expire: { from: ["published", "paused", "pending"], to: "expired", by: ["system"] },
  remove: {
    from: ["pending", "published", "paused", "fulfilled", "closed", "expired"],
    to: "removed",
    by: ["moderator"],
  },
  restore: { from: ["removed"], to: "before", by: ["moderator"] },
  delete: {
    from: ["draft", "pending", "published", "paused", "fulfilled", "closed", "expired"],
    to: "deleted",
    by: ["author"],
  },
  undo: { from: ["paused", "fulfilled", "closed", "deleted"], to: "before", by: ["author"] },
  /** The help that its author accepted fell away: somebody is looked for again, as they had asked. */
  look_again: { from: ["fulfilled"], to: "published", by: ["system"] },
} as const satisfies Record<ListingAction, Transition>;

/**
 * The state after an action, or null when this actor may not do it from this state. `before` is the state that an action
 * which takes another one back returns to.
 */
export function nextStatus(
  from: ListingStatus,
  action: ListingAction,
  by: ListingActor,
  before: ListingStatus | null = null,
): ListingStatus | null {
  const { from: froms, to, by: actors }: Transition = LISTING_TRANSITIONS[action];
  if (!froms.includes(from) || !actors.includes(by)) return null;
  return to === "before" ? before : to;
}

/** The actions that an author may do on a listing in this state, whatever was done before. */
export function authorActions(status: ListingStatus): ListingAction[] {
  return LISTING_ACTIONS.filter((action) => nextStatus(status, action, "author") !== null);
}

/** People who are not its author may read the listing and match with it. */
export function isOpen(status: ListingStatus): boolean {
  return status === "published";
}

const SECRET: readonly ListingStatus[] = ["draft", "pending", "removed", "deleted"];

/** Only its author, and who moderates, may know that it is there: to anybody else it is as if it were not. */
export function isSecret(status: ListingStatus): boolean {
  return SECRET.includes(status);
}

/** The author may still change what the listing says. */
export function isEditable(status: ListingStatus): boolean {
  return status === "pending" || status === "published" || status === "paused";
}

/** The author may delete it. What a moderator removed is kept for an appeal. */
export function isErasable(status: ListingStatus): boolean {
  return nextStatus(status, "delete", "author") !== null;
}

/** A listing that comes back counts as one more open listing of its author. */
export function comesBack(from: ListingStatus, to: ListingStatus): boolean {
  return isEditable(to) && !isEditable(from);
}
