import { and, desc, eq, gte, isNull, lte } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cityNews } from "#db/schema/notifications.ts";

/** `endsOn`: local date, the last day on which it is told. */
export type NewsRow = {
  id: string;
  title: string;
  summary: string;
  link: string | null;
  publishedAt: Date;
  endsOn: string;
  withdrawnAt: Date | null;
};

const columns = {
  id: cityNews.id,
  title: cityNews.title,
  summary: cityNews.summary,
  link: cityNews.link,
  publishedAt: cityNews.publishedAt,
  endsOn: cityNews.endsOn,
  withdrawnAt: cityNews.withdrawnAt,
};

type Told = { cityId: string; day: string; now: Date; limit: number };

/** What a digest of a local day may tell, the newest first. */
export async function listCurrentNews(db: Db, { cityId, day, now, limit }: Told): Promise<NewsRow[]> {
  return db
    .select(columns)
    .from(cityNews)
    .where(
      and(
        eq(cityNews.cityId, cityId),
        isNull(cityNews.withdrawnAt),
        gte(cityNews.endsOn, day),
        lte(cityNews.publishedAt, now),
      ),
    )
    .orderBy(desc(cityNews.publishedAt), desc(cityNews.id))
    .limit(limit);
}
