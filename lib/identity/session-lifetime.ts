const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** OWASP ASVS 5.0, 7.3.1 and 7.3.2: both limits hold on the server, whatever the cookie says. */
export const SESSION_LIFETIMES = {
  resident: { idleMs: 30 * DAY_MS, absoluteMs: 90 * DAY_MS },
  staff: { idleMs: HOUR_MS, absoluteMs: 12 * HOUR_MS },
} as const;

export type SessionTimes = { createdAt: Date; lastUsedAt: Date };

/** Whether a session still opens the door at `now`. */
export function isSessionAlive({ createdAt, lastUsedAt }: SessionTimes, staff: boolean, now: Date): boolean {
  const { idleMs, absoluteMs } = SESSION_LIFETIMES[staff ? "staff" : "resident"];
  return now.getTime() - lastUsedAt.getTime() < idleMs && now.getTime() - createdAt.getTime() < absoluteMs;
}

/** For how long after a sign-in somebody may change how they sign in, without doing so again. */
const FRESH_SIGN_IN_MS = 10 * MINUTE_MS;

/** Whether somebody signed in just now, in this very session. */
export function isFreshSignIn({ createdAt }: Pick<SessionTimes, "createdAt">, now: Date): boolean {
  return now.getTime() - createdAt.getTime() < FRESH_SIGN_IN_MS;
}

export const SIGN_IN_LIFETIME_MS = 10 * MINUTE_MS;
/** For how long the address before can take an account back. */
export const EMAIL_UNDO_DAYS = 7;
/** Since when a change of address can be taken back. */
export const emailUndoSince = (now: Date) => new Date(now.getTime() - EMAIL_UNDO_DAYS * DAY_MS);
export const MAX_CODE_ATTEMPTS = 5;
/** How old the last use may be before it is written again: one write per visitor and five minutes. */
export const TOUCH_INTERVAL_MS = 5 * MINUTE_MS;
