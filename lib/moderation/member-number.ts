const NUMBERS = 10_000;

/** The four digits under which moderators know somebody: enough to tell people of one day apart, and not who they are. */
export function memberNumber(memberId: string): string {
  return String(Number.parseInt(memberId.slice(-8), 16) % NUMBERS).padStart(4, "0");
}
