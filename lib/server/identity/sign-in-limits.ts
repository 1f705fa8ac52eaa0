import "server-only";
import type { Db } from "#db/client.ts";
import { mailboxOf } from "#lib/identity/email-address.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { consume } from "../limits.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * Sign-in attempts of one network. Without a trusted proxy every visitor seems to come from the same one (Next does not
 * show the socket's address), so that the limit can only protect the service as a whole.
 */
export async function limitNetwork(db: Db, network: string, now: Date): Promise<void> {
  await consume(db, `sign-in:network:${network}`, network === "direct" ? 300 : 30, 15 * MINUTE_MS, now);
}

/** Whether a mailbox may be written to once more. It is no refusal: who asks must not learn what others asked. */
export async function mayWriteTo(db: Db, email: string, now: Date): Promise<boolean> {
  const mailbox = mailboxOf(email);
  try {
    await consume(db, `sign-in:mailbox:${mailbox}`, 5, 15 * MINUTE_MS, now);
    await consume(db, `sign-in:mailbox:${mailbox}`, 20, DAY_MS, now);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Guesses of codes for one mailbox, over all its requests. */
export async function limitGuesses(db: Db, email: string, now: Date): Promise<void> {
  await consume(db, `sign-in:guess:${mailboxOf(email)}`, 20, HOUR_MS, now);
}
