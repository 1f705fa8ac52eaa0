import "server-only";
import type { Db } from "#db/client.ts";
import { listCurrentNews } from "#db/queries/city-news.ts";
import { type DigestReader, findPageEnd, listDigestReaders } from "#db/queries/digest-readers.ts";
import { claimDigests } from "#db/queries/digests.ts";
import { digestMorning, isDigestDay, lastDigestBefore } from "#lib/notifications/digest-time.ts";
import { DIGEST_RHYTHMS } from "#lib/notifications/preferences.ts";
import { isDatabaseAway } from "../database-away.ts";
import { forEachCity } from "../for-each-city.ts";
import { logger } from "../logger.ts";
import type { DigestRun } from "./digest-run.ts";
import { type WrittenDigests, writeDigestBatch } from "./write-digest-batch.ts";

/** Members who are looked at together. */
const PAGE = 500;
/** Members whose digests may fail in one run, and are tried again in the next one: with more of them, it is not about them. */
const MAX_FAILED = 10;
/** Past so many, news are old ones that everybody was told. */
const NEWS_READ = 20;

/** The rhythms that are due on the day of a run, each with the first day whose digest stands in the way. */
function sinceOf({ city, morning: { day } }: DigestRun): Partial<Record<(typeof DIGEST_RHYTHMS)[number], string>> {
  const due = DIGEST_RHYTHMS.filter((rhythm) => isDigestDay(rhythm, day, city.settings));
  return Object.fromEntries(due.map((rhythm) => [rhythm, lastDigestBefore(rhythm, day)]));
}

/** Counts those whose digests failed as having had one today: the next run must get to those who come after them. */
async function passOverFailed(db: Db, { city, morning, now, failed }: DigestRun): Promise<void> {
  await claimDigests(db, { cityId: city.id, memberIds: failed, day: morning.day, now });
}

/** Notes that the digest of one member cannot be written. Throws when it does not seem to be about them. */
async function noteFailed(db: Db, run: DigestRun, { memberId }: DigestReader, cause: unknown): Promise<void> {
  if (run.failed.length >= MAX_FAILED) {
    await passOverFailed(db, run);
    throw cause;
  }
  run.failed.push(memberId);
  // Its name alone: the message of a query holds what it carried.
  const error = cause instanceof Error ? cause.name : "unknown";
  logger.error({ error, cityId: run.city.id, memberId }, "digest not written");
}

/** As `writeDigestBatch`; a member whose digest cannot be written is told and keeps no other one waiting. */
async function writeOrHalve(db: Db, run: DigestRun, readers: readonly DigestReader[]): Promise<WrittenDigests | null> {
  try {
    return await writeDigestBatch(db, run, readers);
  } catch (cause) {
    const [reader] = readers;
    if (!reader || isDatabaseAway(cause)) throw cause;
    if (readers.length === 1) {
      await noteFailed(db, run, reader, cause);
      return { sent: 0, empty: 0 };
    }
    const middle = Math.ceil(readers.length / 2);
    const first = await writeOrHalve(db, run, readers.slice(0, middle));
    const second = first && (await writeOrHalve(db, run, readers.slice(middle)));
    return second && { sent: first.sent + second.sent, empty: first.empty + second.empty };
  }
}

async function writeCityDigests(db: Db, run: DigestRun): Promise<WrittenDigests> {
  const total = { sent: 0, empty: 0 };
  const since = sinceOf(run);
  const { city, now } = run;
  if (Object.keys(since).length === 0) return total;
  let after: string | null = null;
  do {
    const upTo = await findPageEnd(db, { cityId: city.id, after, size: PAGE });
    const readers = await listDigestReaders(db, { cityId: city.id, since, after, upTo, now });
    const written = readers.length === 0 ? { sent: 0, empty: 0 } : await writeOrHalve(db, run, readers);
    if (!written) return total;
    total.sent += written.sent;
    total.empty += written.empty;
    after = upTo;
  } while (after !== null);
  return total;
}

/**
 * Writes the digests that are due, in every city where it is morning. Done again on the same day it writes nothing, and of
 * two that run at once one leaves a city to the other. Gives how many were written, and for how many there was nothing.
 */
export async function writeDigests(db: Db, now: Date): Promise<WrittenDigests> {
  const total = { sent: 0, empty: 0 };
  await forEachCity(db, async (city) => {
    const morning = digestMorning(now, city.timeZone);
    if (!morning) return;
    const told = await listCurrentNews(db, { cityId: city.id, day: morning.day, now, limit: NEWS_READ });
    const news = told.map(({ id, title, summary, link }) => ({ id, title, summary, link }));
    const written = await writeCityDigests(db, { city, morning, now, news, nearest: new Map(), failed: [] });
    total.sent += written.sent;
    total.empty += written.empty;
  });
  return total;
}
