import "server-only";
import { database } from "#db/client.ts";
import { listNewsBefore, listNewsFrom, type NewsRow } from "#db/queries/city-news.ts";
import type { City } from "#lib/cities/city.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import type { Member } from "#lib/identity/member.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { type NewsState, newsState } from "#lib/notifications/news.ts";

/** Far more than a city has to tell at a time. */
const MOST = 100;
const PAST_SHOWN = 20;

export type { NewsRow } from "#db/queries/city-news.ts";

/** The news of a city by where they stand, the newest first; of the past ones, the last. */
export type CityNews = Record<NewsState, NewsRow[]>;

/** The news of a city, for those who work at its desk; null for anybody else. */
export async function loadNews(member: Member, city: City, now: Date): Promise<CityNews | null> {
  if (!worksAtDesk(member)) return null;
  const { cityId } = member;
  const { date: day } = localDay(now, city.timeZone);
  const rows = await listNewsFrom(database(), { cityId, day, limit: MOST });
  const of = (state: NewsState) => rows.filter((row) => newsState(row, day, now) === state);
  const past = await listNewsBefore(database(), { cityId, day, limit: PAST_SHOWN });
  return { current: of("current"), coming: of("coming").reverse(), withdrawn: of("withdrawn"), past };
}
