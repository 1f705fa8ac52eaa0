import "server-only";
import { database } from "#db/client.ts";
import { listUrgentNeeds } from "#db/queries/urgent-needs.ts";
import type { City } from "#lib/cities/city.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import type { Member } from "#lib/identity/member.ts";
import type { InsightFilter, UrgentNeed } from "#lib/insights/dashboard.ts";
import { addDays, localDay } from "#lib/listings/local-time.ts";

/** A request for a day so far ahead is urgent. */
const AHEAD_DAYS = 2;
const MOST = 20;

/** The most pressing needs; `hasMore` when there are others. */
export type UrgentNeeds = { needs: UrgentNeed[]; hasMore: boolean };

/** The urgent requests of a city that nobody answered so far, for those who work at its desk; null for anybody else. */
export async function loadUrgentNeeds(
  member: Member,
  city: City,
  { category, quartierId }: Pick<InsightFilter, "category" | "quartierId">,
  now: Date,
): Promise<UrgentNeeds | null> {
  if (!worksAtDesk(member) || member.cityId !== city.id) return null;
  const until = addDays(localDay(now, city.timeZone).date, AHEAD_DAYS);
  const scope = { cityId: city.id, category, quartierId };
  const found = await listUrgentNeeds(database(), { scope, now, until, limit: MOST + 1 });
  return { needs: found.slice(0, MOST), hasMore: found.length > MOST };
}
