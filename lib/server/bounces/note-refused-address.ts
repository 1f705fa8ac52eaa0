import "server-only";
import type { Db } from "#db/client.ts";
import { lockFailingAddress, updateFailingAddress } from "#db/queries/failing-addresses.ts";
import { afterFailure } from "#lib/notifications/bounce-pause.ts";
import { failureCause, type ServerAnswer } from "#lib/notifications/failure-cause.ts";
import { serverWords } from "#lib/notifications/server-words.ts";

export type FailedAddress = { email: string; answer: ServerAnswer };

/** Notes in a transaction that a mail did not reach an address, and leaves it alone for a while when it is time to. */
export async function noteFailure(tx: Db, { email, answer }: FailedAddress, now: Date): Promise<void> {
  const before = await lockFailingAddress(tx, { email, now });
  const after = afterFailure(before, failureCause(answer), now);
  const lastReason = serverWords(`${answer.status} ${answer.text}`);
  if (after) await updateFailingAddress(tx, { ...after, email, lastReason });
}

export type RefusedAddress = {
  email: string;
  /** False when the server said to come back. */
  permanent: boolean;
  /** What the server said. */
  reason: string;
  now: Date;
};

/** Notes that our mail server itself did not take an address, for good or in all tries; see `afterFailure` for what follows. */
export async function noteRefusedAddress(db: Db, { email, permanent, reason, now }: RefusedAddress): Promise<void> {
  await db.transaction((tx) => noteFailure(tx, { email, answer: { permanent, status: "", text: reason } }, now));
}
