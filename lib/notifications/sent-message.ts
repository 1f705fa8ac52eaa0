import type { DropReason, OutboxState } from "./outbox-state.ts";
import type { Channel } from "./topic.ts";

/** A message to somebody as they see it in their log; what it carried is not part of it. */
export type SentMessage = {
  id: string;
  kind: string;
  channel: Channel;
  /** What was read first of it, once it has left. */
  subject: string | null;
  state: OutboxState;
  dropReason: DropReason | null;
  /** When it left, or else was or is due. */
  at: Date;
};
