const HOUR_MS = 3_600_000;

/** A link to sign in is dead by the time at which somebody looks at it: its person asks for another one. */
export const NEVER_RESENT: readonly string[] = ["sign-in"];

/** What "all of them" means: those that were given up since. */
export const recentlyFailed = (now: Date) => new Date(now.getTime() - 24 * HOUR_MS);

/** Until when a message that is sent again now is of use. */
export const resentUsefulUntil = (now: Date) => new Date(now.getTime() + 24 * HOUR_MS);

/** Why a message that failed cannot be sent again; null when it can. `emptied`: what it said has been erased since. */
export function resendObstacle({ kind, emptied }: { kind: string; emptied: boolean }): "signIn" | "emptied" | null {
  if (NEVER_RESENT.includes(kind)) return "signIn";
  return emptied ? "emptied" : null;
}
