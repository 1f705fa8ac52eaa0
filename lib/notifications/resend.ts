const HOUR_MS = 3_600_000;

/** A link to sign in, or to prove an address, is dead by the time at which somebody looks at it: its person asks for another one. */
export const NEVER_RESENT: readonly string[] = ["sign-in", "email-change"];

/** What "all of them" means: those that were given up since. */
export const recentlyFailed = (now: Date) => new Date(now.getTime() - 24 * HOUR_MS);

/** Until when a message that is sent again now is of use. */
export const resentUsefulUntil = (now: Date) => new Date(now.getTime() + 24 * HOUR_MS);

/** They ask about something that has its own end: after it there is nothing to answer. */
export const ENDING: readonly string[] = ["invitation", "time-reconfirm", "offer-reconfirm"];

type Failed = {
  kind: string;
  /** What it said has been erased since. */
  emptied: boolean;
  usefulUntil: Date | null;
};

/** Why a message that failed cannot be sent again; null when it can. */
export function resendObstacle(
  { kind, emptied, usefulUntil }: Failed,
  now: Date,
): "signIn" | "emptied" | "over" | null {
  if (NEVER_RESENT.includes(kind)) return "signIn";
  if (emptied) return "emptied";
  return ENDING.includes(kind) && usefulUntil !== null && usefulUntil <= now ? "over" : null;
}
