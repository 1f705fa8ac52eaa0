import type { DropReason } from "./outbox-state.ts";
import { isHeldBack, type Preferences } from "./preferences.ts";
import type { Channel, Topic } from "./topic.ts";

/** What is known of a message and its person at the moment at which it would leave. */
export type LeavingMessage = {
  kind: string;
  channel: Channel;
  /** Null: the service itself. */
  topic: Topic | null;
  usefulUntil: Date | null;
  /** Null for an address of nobody yet. */
  person: { suspended: boolean; preferences: Preferences } | null;
  mailPausedUntil: Date | null;
};

/** Whoever asks for one has a reason to think that they will read it, and who loses an address must hear of it. */
const SENT_ANYWAY: readonly string[] = ["sign-in", "email-change", "email-changed"];

function personalReason({ channel, topic, person }: LeavingMessage, now: Date): DropReason | null {
  if (topic === null || !person) return null;
  if (person.suspended) return "suspended";
  if (!person.preferences[channel].includes(topic)) return "unwanted";
  return isHeldBack(topic, person.preferences, now) ? "paused" : null;
}

/** Why a message that waited must not leave any more; null when it may. What was chosen meanwhile counts. */
export function dropReasonOf(message: LeavingMessage, now: Date): DropReason | null {
  const { kind, channel, usefulUntil, mailPausedUntil } = message;
  if (usefulUntil && usefulUntil < now) return "stale";
  const failing =
    channel === "mail" && mailPausedUntil !== null && mailPausedUntil > now && !SENT_ANYWAY.includes(kind);
  return personalReason(message, now) ?? (failing ? "address" : null);
}
