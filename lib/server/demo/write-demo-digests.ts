import "server-only";
import type { Db } from "#db/client.ts";
import { listCurrentNews } from "#db/queries/city-news.ts";
import { listDigestReaders } from "#db/queries/digest-readers.ts";
import { DEMO_ACCOUNTS } from "#db/seed/demo-accounts.ts";
import type { City } from "#lib/cities/city.ts";
import { addDays, localDay } from "#lib/listings/local-time.ts";
import { writeDigestBatch } from "../digest/write-digest-batch.ts";

const MINUTE_MS = 60_000;
const NEWS_READ = 3;

/** Writes the digest of this week to the demo accounts, whatever day and hour it is: it is among the first things to see. */
export async function writeDemoDigests(tx: Db, city: City, now: Date): Promise<void> {
  const { date: day } = localDay(now, city.timeZone);
  const since = { weekly: addDays(day, -1) };
  const readers = await listDigestReaders(tx, { cityId: city.id, since, after: null, upTo: null, now });
  const accounts = readers.filter(({ recipient }) => DEMO_ACCOUNTS.some(({ email }) => email === recipient));
  // As at the end of a morning: what is left to write leaves now.
  const before = (minutes: number) => new Date(now.getTime() - minutes * MINUTE_MS);
  const morning = { day, from: before(60), to: before(1), until: now };
  const told = await listCurrentNews(tx, { cityId: city.id, day, now, limit: NEWS_READ });
  const news = told.map(({ id, title, summary, link }) => ({ id, title, summary, link }));
  await writeDigestBatch(tx, { city, morning, now, news, nearest: new Map(), failed: [] }, accounts);
}
