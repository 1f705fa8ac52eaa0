import "server-only";
import { database } from "#db/client.ts";
import { countFigureLines, listFigureLines } from "#db/queries/figure-listings.ts";
import type { City } from "#lib/cities/city.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import type { Member } from "#lib/identity/member.ts";
import { type AnswerBand, type InsightFilter, UNANSWERED_DAYS } from "#lib/insights/dashboard.ts";
import type { FigureLine, FigureList } from "#lib/insights/figure-list.ts";
import { MAX_EXAMINED, PAGE_SIZE } from "#lib/listings/listing-pages.ts";
import { addDays, localDay } from "#lib/listings/local-time.ts";

/** A page of a list; `total` is counted up to one more than can be turned to. */
export type FigureListings = { lines: FigureLine[]; total: number };

type AskedList = { list: FigureList; band: AnswerBand | null; filter: InsightFilter; page: number };

/** What is behind a figure, a page of it, for those who work at the desk of the city; null for anybody else. */
export async function loadFigureListings(
  member: Member,
  city: City,
  { list, band, filter, page }: AskedList,
  now: Date,
): Promise<FigureListings | null> {
  if (!worksAtDesk(member) || member.cityId !== city.id) return null;
  const { period, category, quartierId } = filter;
  const oldUntil = addDays(localDay(now, city.timeZone).date, -UNANSWERED_DAYS);
  const asked = { list, band, scope: { cityId: city.id, category, quartierId }, period, oldUntil };
  const [total, lines] = await Promise.all([
    countFigureLines(database(), asked, MAX_EXAMINED + 1),
    listFigureLines(database(), { ...asked, now, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
  ]);
  return { lines, total };
}
