import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { PgBoss } from "pg-boss";
import { type Connection, connect } from "#db/client.ts";
import { isoWeekday, localDay } from "#lib/listings/local-time.ts";
import { secretOf } from "#lib/server/launch/data-dir.ts";
import { demoDatabaseUrl } from "../support/demo-database.ts";
import { type LaunchedApp, launchDemo } from "../support/launched-app.ts";
import { fillSubscribers } from "../support/subscribers.ts";
import { startBenchWorker } from "./bench-worker.ts";
import { quantile } from "./load.ts";
import { openSink } from "./open-sink.ts";
import { visitSteadily } from "./steady-visits.ts";

const SUBSCRIBERS = 55_000;
/** Fast enough to be done in a quarter of an hour, slow enough to leave the site its share of two cores. */
const MAILS_PER_SECOND = 85;
const IDLE_MS = 45_000;
const LIMIT_MS = 40 * 60_000;

type AppTimes = { visits: number; p50Ms: number; p95Ms: number; errors: number };
export type DigestFigures = {
  subscribers: number;
  written: number;
  /** Until the last digest stood in the outbox, and until the last one had come. */
  writtenSeconds: number;
  totalSeconds: number;
  mailsPerSecond: number;
  /** Of the worker, resident. */
  peakMb: number;
  twice: number;
  /** Steady visits of the site: before, all the while, and of that while digests are written and while they leave. */
  app: { idle: AppTimes; meanwhile: AppTimes; writing: AppTimes; leaving: AppTimes };
};

/** A zone in which it is a quarter past seven in the morning or a little later, whenever this runs. */
function morningZone(now: Date): string {
  const hours = 7 - now.getUTCHours();
  const offset = hours < -11 ? hours + 24 : hours;
  return `Etc/GMT${offset > 0 ? "-" : "+"}${Math.abs(offset)}`;
}

async function makeItMorning({ db }: Connection): Promise<void> {
  const now = new Date();
  const zone = morningZone(now);
  const digestWeekday = isoWeekday(localDay(now, zone).date);
  await db.execute(sql`
    update cities set time_zone = ${zone}, settings = settings || ${JSON.stringify({ digestWeekday })}::text::jsonb
    where slug = 'besancon'`);
}

async function askForDigests(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, supervise: false, schedule: false, max: 1 });
  await boss.start();
  await boss.send("write-digests");
  await boss.stop({ graceful: false });
}

const timesOf = (times: number[], errors: number): AppTimes => {
  const sorted = [...times].sort((a, b) => a - b);
  const round = (ms: number) => Math.round(ms * 10) / 10;
  return { visits: times.length, p50Ms: round(quantile(sorted, 0.5)), p95Ms: round(quantile(sorted, 0.95)), errors };
};

async function measure(app: LaunchedApp, connection: Connection, subscribers: number): Promise<DigestFigures> {
  const { db, url } = connection;
  const [city] = await db.execute<{ id: string }>(sql`select id from cities where slug = 'besancon'`);
  await fillSubscribers(db, { id: city?.id ?? "" }, subscribers);
  await db.execute(sql`analyze`);
  await db.execute(sql`update outbox set state = 'dropped', drop_reason = 'stale' where state = 'waiting'`);
  await makeItMorning(connection);
  const visits = visitSteadily(app.baseUrl);
  await visits.during(() => pause(5_000));
  const idle = await visits.during(() => pause(IDLE_MS));
  const sink = await openSink();
  const settings = {
    databaseUrl: url,
    smtpUrl: sink.url,
    secret: secretOf(app.dataDir),
    mailsPerSecond: MAILS_PER_SECOND,
  };
  const worker = await startBenchWorker(settings);
  const count = async (where: ReturnType<typeof sql>) =>
    (await db.execute<{ n: number }>(sql`select count(*)::int as n from ${where}`))[0]?.n ?? 0;
  const started = Date.now();
  const writing = await visits.during(async () => {
    await askForDigests(url);
    const done = sql`pgboss.job where name = 'write-digests' and state = 'completed'`;
    while ((await count(done)) === 0) await pause(250);
  });
  const writtenSeconds = Math.round((Date.now() - started) / 1000);
  const written = await count(sql`outbox where kind = 'digest' and state <> 'dropped'`);
  console.error(`${written} digests written in ${writtenSeconds} s, worker at ${worker.peakMb()} MB`);
  // They would leave in an hour, each at its minute: here all are due.
  await db.execute(sql`update outbox set due_at = now() where kind = 'digest' and state = 'waiting'`);
  const leaving = await visits.during(async () => {
    for (let told = 0; sink.count() < written && Date.now() - started < LIMIT_MS; await pause(500)) {
      if (Date.now() - started > told + 60_000) console.error(`${sink.count()} came`);
      if (Date.now() - started > told + 60_000) told = Date.now() - started;
    }
  });
  const totalSeconds = Math.round((sink.lastAt() - started) / 1000);
  const counts = await sink.counts();
  const peakMb = worker.peakMb();
  await worker.stop();
  sink.close();
  return {
    subscribers,
    written,
    writtenSeconds,
    totalSeconds,
    mailsPerSecond: Math.round((written / (totalSeconds - writtenSeconds)) * 10) / 10,
    peakMb,
    twice: sink.count() - counts.size,
    app: {
      idle: timesOf(idle.times, idle.errors),
      meanwhile: timesOf([...writing.times, ...leaving.times], writing.errors + leaving.errors),
      writing: timesOf(writing.times, writing.errors),
      leaving: timesOf(leaving.times, leaving.errors),
    },
  };
}

/** The digests of a whole city, written and sent by one worker beside the site that people visit meanwhile. */
export async function benchDigest(subscribers = SUBSCRIBERS): Promise<DigestFigures> {
  const app = await launchDemo({ TILES_URL: "", WORKER: "off" });
  const connection = connect(demoDatabaseUrl(app.dataDir), 3);
  try {
    const figures = await measure(app, connection, subscribers);
    console.error(`digest: ${JSON.stringify(figures)}`);
    return figures;
  } finally {
    await connection.close();
    await app.stop();
  }
}
