import type { ListingStatus } from "#lib/listings/listing-status.ts";
import type { ListingRow } from "./draw-listing.ts";
import type { Random } from "./random.ts";

const DAY_MS = 86_400_000;

const ENDINGS: readonly { status: ListingStatus; count: number }[] = [
  { status: "fulfilled", count: 16 },
  { status: "closed", count: 8 },
  { status: "expired", count: 8 },
  { status: "paused", count: 8 },
];

/** Older listings that ended one way or another: copies of open ones, moved back in time. */
export function drawPastListings(random: Random, open: readonly ListingRow[], now: Date): ListingRow[] {
  const sources = random.shuffle(open.filter(({ urgency }) => urgency !== "today"));
  const endings = ENDINGS.flatMap(({ status, count }) => Array.from({ length: count }, () => status));
  return endings.flatMap((status, at) => {
    const source = sources[at];
    // An offer is closed or waits in pause; only a request ends with its date.
    const ending = status === "expired" && source?.kind === "offer" ? "closed" : status;
    return source ? [endListing(random, source, ending, now)] : [];
  });
}

function endListing(random: Random, source: ListingRow, status: ListingStatus, now: Date): ListingRow {
  const publishedAt = new Date(now.getTime() - random.between(30, 70) * DAY_MS);
  const endedAt = new Date(publishedAt.getTime() + random.between(1, 20) * DAY_MS);
  const neededOn = source.neededOn && endedAt.toISOString().slice(0, 10);
  const expiresAt = status === "paused" ? new Date(now.getTime() + random.between(5, 25) * DAY_MS) : endedAt;
  return {
    ...source,
    id: random.uuid(publishedAt),
    status,
    neededOn,
    publishedAt,
    createdAt: publishedAt,
    updatedAt: endedAt,
    expiresAt,
  };
}
