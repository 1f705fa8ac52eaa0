import type { ListingRow } from "./draw-listing.ts";
import type { Person } from "./people.ts";

const DAY_MS = 86_400_000;

/** The open listings, one offer of a resident being a month old: its author is asked whether it still holds. */
export function ageOneOffer(open: readonly ListingRow[], people: readonly Person[], now: Date): ListingRow[] {
  const residents = new Set(people.filter(({ email }) => /n\d+@/.test(email)).map(({ id }) => id));
  const old = open.find(({ kind, authorId }) => kind === "offer" && residents.has(authorId));
  const publishedAt = new Date(now.getTime() - 31 * DAY_MS);
  const expiresAt = new Date(now.getTime() + 6 * DAY_MS);
  const aged = { publishedAt, createdAt: publishedAt, updatedAt: publishedAt, expiresAt };
  return open.map((row) => (row === old ? { ...row, ...aged } : row));
}
