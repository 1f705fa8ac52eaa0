import "server-only";
import type { Db } from "#db/client.ts";
import { type FoundNearby, listExclusions, listNearbyRequests } from "#db/queries/digest-nearby.ts";
import type { DigestReader } from "#db/queries/digest-readers.ts";
import { type Cell, cellOf } from "#lib/geo/cell.ts";
import { needsVerifiedHelper } from "#lib/matching/sensitive.ts";
import { textProfile } from "#lib/matching/text/text-profile.ts";
import { nearbyFor } from "#lib/notifications/digest-choice.ts";
import { NEARBY_DAYS } from "#lib/notifications/digest-parts.ts";
import type { DigestRun } from "./digest-run.ts";

const DAY_MS = 86_400_000;
/** Of each cell: three weeks of digests of one who gets the same six out of them every time, and some to leave out. */
const KEPT = 60;

/** A choice made in haste opens no door: a request of "other" that speaks of children is one for verified helpers. */
function isForAnybody({ category, title, body }: FoundNearby): boolean {
  if (title === null || body === null) return true;
  return !needsVerifiedHelper({ category, text: textProfile(title, body) });
}

async function lookAround(db: Db, { city, now, nearest }: DigestRun, cells: readonly Cell[]): Promise<void> {
  const unknown = [...new Set(cells)].filter((cell) => !nearest.has(cell));
  const since = new Date(now.getTime() - NEARBY_DAYS * DAY_MS);
  const found = await listNearbyRequests(db, { cityId: city.id, cells: unknown, since, now, limit: KEPT });
  for (const [cell, requests] of found) {
    const open = requests.filter(isForAnybody);
    nearest.set(
      cell,
      open.map(({ id, authorId, category }) => ({ id, authorId, category })),
    );
  }
}

/** The cell of a member's home: what is near is measured from there. */
export function cellOfReader({ home, resolution }: DigestReader): Cell {
  return cellOf(home, resolution);
}

/** The requests nearest to some members that they may be told of, by member, the nearest first. */
export async function findNearest(
  db: Db,
  run: DigestRun,
  readers: readonly DigestReader[],
): Promise<Map<string, string[]>> {
  if (readers.length === 0) return new Map();
  const homes = readers.map((reader) => [reader.memberId, cellOfReader(reader)] as const);
  await lookAround(
    db,
    run,
    homes.map(([, cell]) => cell),
  );
  // A listing that was put back on line is newer than what was told of it before.
  const since = new Date(run.now.getTime() - 2 * NEARBY_DAYS * DAY_MS);
  const memberIds = readers.map(({ memberId }) => memberId);
  const exclusions = await listExclusions(db, { cityId: run.city.id, memberIds, since });
  return new Map(
    homes.map(([memberId, cell]) => [
      memberId,
      nearbyFor(memberId, run.nearest.get(cell) ?? [], exclusions.get(memberId) ?? new Set()),
    ]),
  );
}
