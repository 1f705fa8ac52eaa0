import "server-only";
import type { Db } from "#db/client.ts";
import { consume } from "../../limits.ts";

const QUARTER_MS = 15 * 60_000;
const DAY_MS = 96 * QUARTER_MS;

/** Guesses at the second step of one person, in all their sessions: five in a quarter of an hour, fifty a day. */
export async function limitStepGuesses(db: Db, userId: string, now: Date): Promise<void> {
  await consume(db, `second-factor:${userId}`, 5, QUARTER_MS, now);
  await consume(db, `second-factor:${userId}`, 50, DAY_MS, now);
}
