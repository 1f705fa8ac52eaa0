import "server-only";
import { database } from "#db/client.ts";
import { getCity } from "#db/queries/cities.ts";
import { countQueue, listQueue, medianMinutes, type QueuedCase } from "#db/queries/queue.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import { localDay, localInstant } from "#lib/listings/local-time.ts";
import type { Queue, QueueFilter, QueueItem } from "#lib/moderation/case-view.ts";
import { riskLevel } from "#lib/moderation/due.ts";

const SHOWN_CASES = 50;

function toItem(row: QueuedCase, moderatorId: string, now: Date): QueueItem {
  const { risk, urgent, escalatedAt, findings, claimedBy, claimedUntil, claimerName, ...item } = row;
  const isHeld = claimedBy !== null && claimedUntil !== null && claimedUntil >= now;
  return {
    ...item,
    level: riskLevel({ risk, urgent }),
    escalated: escalatedAt !== null,
    codes: [...new Set(findings.map(({ code }) => code))],
    claim: isHeld ? { firstName: claimerName ?? "", isMine: claimedBy === moderatorId, until: claimedUntil } : null,
  };
}

/** What waits for a moderator or an admin of a city, and how the team keeps its time; null for anybody else. */
export async function loadQueue(member: Member, filter: QueueFilter, now: Date): Promise<Queue | null> {
  if (!moderates(member)) return null;
  const { cityId, id: moderatorId } = member;
  const db = database();
  const judging = { cityId, moderatorId };
  const city = await getCity(db, cityId);
  const since = localInstant(localDay(now, city.timeZone).date, 0, city.timeZone);
  const [rows, counts, median] = await Promise.all([
    listQueue(db, { ...judging, filter, limit: SHOWN_CASES }),
    countQueue(db, { ...judging, now }),
    medianMinutes(db, { cityId, since }),
  ]);
  return {
    items: rows.map((row) => toItem(row, moderatorId, now)),
    ...counts,
    medianMinutes: median === null ? null : Math.round(median),
    targetMinutes: city.settings.moderation.targetMinutes.normal,
  };
}
