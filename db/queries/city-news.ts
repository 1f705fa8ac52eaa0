import { and, desc, eq, gte, isNull, lt, lte } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { memberships } from "#db/schema/memberships.ts";
import { cityNews } from "#db/schema/notifications.ts";
import { uuidv7 } from "#db/uuid.ts";

type NewsContent = Pick<typeof cityNews.$inferInsert, "title" | "summary" | "publishedAt" | "endsOn"> & {
  link: string | null;
};
/** News of a city and the first name of who wrote them. `endsOn`: local date, the last day on which they are told. */
export type NewsRow = NewsContent & { id: string; withdrawnAt: Date | null; createdBy: string };

const columns = {
  id: cityNews.id,
  title: cityNews.title,
  summary: cityNews.summary,
  link: cityNews.link,
  publishedAt: cityNews.publishedAt,
  endsOn: cityNews.endsOn,
  withdrawnAt: cityNews.withdrawnAt,
  createdBy: memberships.firstName,
};
const writer = and(eq(memberships.cityId, cityNews.cityId), eq(memberships.id, cityNews.createdBy));
const newestFirst = [desc(cityNews.publishedAt), desc(cityNews.id)];

type OnDay = { cityId: string; day: string; limit: number };
type Key = { cityId: string; id: string };
const theNews = ({ cityId, id }: Key) => and(eq(cityNews.cityId, cityId), eq(cityNews.id, id));

/** What a digest of a local day may tell, the newest first. */
export async function listCurrentNews(db: Db, { cityId, day, now, limit }: OnDay & { now: Date }): Promise<NewsRow[]> {
  const current = and(isNull(cityNews.withdrawnAt), gte(cityNews.endsOn, day), lte(cityNews.publishedAt, now));
  return db
    .select(columns)
    .from(cityNews)
    .innerJoin(memberships, writer)
    .where(and(eq(cityNews.cityId, cityId), current))
    .orderBy(...newestFirst)
    .limit(limit);
}

/** What a city tells from a local day on, withdrawn or not, the newest first. */
export async function listNewsFrom(db: Db, { cityId, day, limit }: OnDay): Promise<NewsRow[]> {
  return db
    .select(columns)
    .from(cityNews)
    .innerJoin(memberships, writer)
    .where(and(eq(cityNews.cityId, cityId), gte(cityNews.endsOn, day)))
    .orderBy(...newestFirst)
    .limit(limit);
}

/** What a city told before a local day, the newest first. */
export async function listNewsBefore(db: Db, { cityId, day, limit }: OnDay): Promise<NewsRow[]> {
  return db
    .select(columns)
    .from(cityNews)
    .innerJoin(memberships, writer)
    .where(and(eq(cityNews.cityId, cityId), lt(cityNews.endsOn, day)))
    .orderBy(...newestFirst)
    .limit(limit);
}

/** One of the news of a city, held until the end of the transaction; null when the city has none such. */
export async function lockNews(tx: Db, key: Key): Promise<Pick<NewsRow, "publishedAt"> | null> {
  const [row] = await tx.select({ publishedAt: cityNews.publishedAt }).from(cityNews).where(theNews(key)).for("update");
  return row ?? null;
}

export async function insertNews(
  tx: Db,
  news: NewsContent & { cityId: string; createdBy: string },
): Promise<{ id: string }> {
  const id = uuidv7();
  await tx.insert(cityNews).values({ ...news, id });
  return { id };
}

export async function updateNews(tx: Db, key: Key, news: NewsContent): Promise<void> {
  await tx.update(cityNews).set(news).where(theNews(key));
}

/** Takes news back, or puts them back. False when the city has none such. */
export async function setNewsWithdrawn(db: Db, key: Key, withdrawnAt: Date | null): Promise<boolean> {
  const rows = await db.update(cityNews).set({ withdrawnAt }).where(theNews(key)).returning({ id: cityNews.id });
  return rows.length === 1;
}
