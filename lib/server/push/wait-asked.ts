import "server-only";

const LONGEST_MS = 3_600_000;

/** How many milliseconds a `Retry-After` asks for, an hour at most; 0 when it says nothing that can be read. */
export function waitAsked(header: string | null, now: Date): number {
  if (!header) return 0;
  const asked = /^\d{1,9}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return Math.min(Math.max(asked || 0, 0), LONGEST_MS);
}
