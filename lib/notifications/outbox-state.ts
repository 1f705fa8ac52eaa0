export const OUTBOX_STATES = ["waiting", "sent", "failed", "dropped"] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

/**
 * Why a message was not sent after all: it came too late to be useful, its person does not want this kind any more, is on a
 * break, is suspended, cannot be reached at their address, or has no device left to tell.
 */
export const DROP_REASONS = ["stale", "unwanted", "paused", "suspended", "address", "noDevice"] as const;
export type DropReason = (typeof DROP_REASONS)[number];
