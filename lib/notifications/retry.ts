const FIRST_MS = 30_000;
const LONGEST_MS = 3_600_000;

/** Tries of one message that its server puts off; after them it waits for a person to look at it. */
export const MAX_ATTEMPTS = 12;

/** When a message is tried again after so many tries, from 1: half a minute, doubled each time, an hour at most. */
export function retryAt(attempts: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1)));
}
