import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import postgres from "postgres";
import { connect } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { installJobs } from "#lib/server/jobs/install-jobs.ts";
import { startTalk } from "../support/conversations.ts";
import { type CrashingDatabase, startCrashing } from "../support/crashing-database.ts";
import { insertCity, insertMember } from "../support/fixtures.ts";
import { exitCode, freePort, launch, untilReady } from "../support/launched-app.ts";
import { type SteadyWrites, type Writer, writeSteadily } from "../support/steady-writes.ts";
import { type Aim, printAims } from "./aims.ts";
import { quantile } from "./load.ts";
import { signInAs } from "./messages-listeners.ts";
import { openSink } from "./open-sink.ts";
import { UsageError } from "./usage-error.ts";

const KILLS = 50;
const PER_SECOND = 50;
/** So many that nobody reaches a limit of messages. */
const WRITERS = 400;
/** Between a recovery and the next kill, and before a database is started again: drawn at random. */
const [CALM_MS, DOWN_MS] = [2_000, 1_500];
const RECOVERY_LIMIT_MS = 60_000;
/** The clock asks for a job each minute. */
const JOB_LIMIT_MS = 100_000;
const MOST = { recoveryMs: 5_000, answerMs: 3_000 } as const;
const USAGE = "usage: npm run bench -- faults [--json] [--kills N], where N is a whole number from 1";

export type FaultFigures = {
  machine: { node: string; cpus: number };
  aims: Aim[];
  kills: number;
  writesPerSecond: number;
  sent: number;
  acknowledged: number;
  /** Acknowledged, and not in the database at the end. */
  lost: number;
  /** From the moment that the database answers again to the first write that is acknowledged. */
  recovery: { p50Ms: number; p95Ms: number; maxMs: number };
  /** How long those waited for their answer that were refused. */
  refused: { p95Ms: number; maxMs: number; byStatus: Record<string, number> };
  /** Statuses of a stored public page meanwhile. */
  page: Record<string, number>;
  workerGoesOn: boolean;
};

function killsOf(flags: readonly string[]): number {
  try {
    const options = { json: { type: "boolean" }, kills: { type: "string" } } as const;
    const { kills = String(KILLS) } = parseArgs({ args: [...flags], options }).values;
    if (/^[1-9]\d{0,3}$/.test(kills)) return Number(kills);
  } catch {
    // Said below.
  }
  throw new UsageError(USAGE);
}

/** A city in which many can write, each in a conversation of their own. */
async function prepare({ url }: CrashingDatabase, secret: string): Promise<Writer[]> {
  await migrate(url);
  await installJobs({ url });
  const { db, sql, close } = connect(url, 2);
  const centre = { lng: 6.0241, lat: 47.2378 };
  const city = await insertCity(db, { slug: "besancon", timeZone: "Europe/Paris", centre });
  const place = { cityId: city.id, citySlug: city.slug, quartier: city.quartiers[0] };
  const writers: Writer[] = [];
  for (let n = 0; n < WRITERS; n++) {
    const { helper, conversation } = await startTalk(db, city, new Date(), await insertMember(db, place));
    const token = await signInAs(sql, helper.email, secret);
    writers.push({ city: city.slug, conversation, cookie: `cdm-session=${token}` });
  }
  // Agreed, so that nobody waits for an answer.
  await sql`update exchanges set status = 'accepted', accepted_at = now(), week = date_trunc('week', now())::date`;
  await close();
  return writers;
}

/** Asks for a public page five times a second. */
function visitSteadily(address: string): { statuses: Record<string, number>; stop: () => void } {
  const statuses: Record<string, number> = {};
  const visit = setInterval(async () => {
    const status = await fetch(address, { signal: AbortSignal.timeout(10_000) }).then(
      (answer) => answer.status,
      () => 0,
    );
    statuses[status] = (statuses[status] ?? 0) + 1;
  }, 200);
  return { statuses, stop: () => clearInterval(visit) };
}

/** Milliseconds from a moment to the answer of the first write that was acknowledged after it. */
async function untilAcknowledged({ written }: SteadyWrites, since: number): Promise<number> {
  for (const until = Date.now() + RECOVERY_LIMIT_MS; Date.now() < until; await pause(5)) {
    const answered = written.findLast(({ acknowledged, at, ms }) => acknowledged && at + ms > since);
    if (answered)
      return Math.min(
        ...written
          .filter(({ acknowledged, at, ms }) => acknowledged && at + ms > since)
          .map(({ at, ms }) => at + ms - since),
      );
  }
  throw new Error("no write was acknowledged for a minute");
}

/** When a database answers for the first time, by the clock of this machine. */
async function firstAnswer(url: string): Promise<number> {
  for (;;) {
    const sql = postgres(url, { max: 1, connect_timeout: 1, fetch_types: false, onnotice: () => {} });
    const answered = await sql`select 1`.then(
      () => Date.now(),
      () => null,
    );
    await sql.end({ timeout: 0 });
    if (answered !== null) return answered;
    await pause(20);
  }
}

async function killAgain(database: CrashingDatabase, writes: SteadyWrites, kills: number): Promise<number[]> {
  const recoveries: number[] = [];
  for (let kill = 1; kill <= kills; kill++) {
    await pause(500 + Math.random() * CALM_MS);
    await database.crash();
    await pause(Math.random() * DOWN_MS);
    const [answersAt] = await Promise.all([firstAnswer(database.url), database.restart()]);
    recoveries.push(await untilAcknowledged(writes, answersAt));
    if (kill % 10 === 0)
      console.error(
        `${kill} kills: ${writes.written.length} writes answered, the last recovery took ${Math.round(recoveries.at(-1) ?? 0)} ms`,
      );
  }
  return recoveries;
}

async function countLost(sql: postgres.Sql, keys: readonly string[]): Promise<number> {
  const [row] = await sql<{ lost: number }[]>`
    select count(*)::int as lost from unnest(${[...keys]}::uuid[]) as k(key)
    where not exists (select from messages m where m.key = k.key)`;
  return row?.lost ?? keys.length;
}

/** Whether a job that was asked for since a moment gets done. */
async function jobsGoOn(sql: postgres.Sql, since: Date): Promise<boolean> {
  for (const until = Date.now() + JOB_LIMIT_MS; Date.now() < until; await pause(1_000)) {
    const done = await sql`
      select from pgboss.job where state = 'completed' and created_on > ${since.toISOString()}::timestamptz limit 1`;
    if (done.length > 0) return true;
  }
  return false;
}

const rounded = (times: readonly number[], share: number) =>
  Math.round(
    quantile(
      [...times].sort((a, b) => a - b),
      share,
    ),
  );

function judge({ lost, recovery, refused, workerGoesOn, page }: Omit<FaultFigures, "aims" | "machine">): Aim[] {
  const failures = (page[500] ?? 0) + (refused.byStatus[500] ?? 0);
  return [
    { name: "acknowledged writes that were lost", aim: "= 0", value: lost, met: lost === 0 },
    {
      name: "recovery, p95 in ms",
      aim: `≤ ${MOST.recoveryMs}`,
      value: recovery.p95Ms,
      met: recovery.p95Ms <= MOST.recoveryMs,
    },
    {
      name: "answer while it is away, the longest in ms",
      aim: `≤ ${MOST.answerMs}`,
      value: refused.maxMs,
      met: refused.maxMs <= MOST.answerMs,
    },
    { name: "answers 500", aim: "= 0", value: failures, met: failures === 0 },
    { name: "the worker goes on (1: yes)", aim: "= 1", value: Number(workerGoesOn), met: workerGoesOn },
  ];
}

async function run(database: CrashingDatabase, kills: number): Promise<Omit<FaultFigures, "aims" | "machine">> {
  const secret = randomBytes(32).toString("base64url");
  process.env.AUTH_SECRET ??= secret;
  process.env.DATA_KEYS ??= `b1:${randomBytes(32).toString("base64")}`;
  const writers = await prepare(database, secret);
  const sink = await openSink();
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const app = launch("start", {
    DATABASE_URL: database.url,
    SMTP_URL: sink.url,
    AUTH_SECRET: secret,
    PORT: String(port),
    HOST: "127.0.0.1",
    BASE_URL: baseUrl,
    TILES_URL: "",
    ADDRESS_URL: "",
    LOG_LEVEL: "fatal",
    NODE_ENV: "production",
  });
  const sql = postgres(database.url, { max: 1, onnotice: () => {} });
  try {
    await untilReady(baseUrl, app.child, app.output);
    const page = visitSteadily(`${baseUrl}/besancon`);
    const writes = writeSteadily(baseUrl, writers, PER_SECOND);
    const recoveries = await killAgain(database, writes, kills);
    const since = new Date();
    await writes.stop();
    page.stop();
    const acknowledged = writes.written.filter((one) => one.acknowledged);
    const refused = writes.written.filter((one) => !one.acknowledged);
    const waits = refused.map(({ ms }) => ms);
    return {
      kills,
      writesPerSecond: PER_SECOND,
      sent: writes.written.length,
      acknowledged: acknowledged.length,
      lost: await countLost(
        sql,
        acknowledged.map(({ key }) => key),
      ),
      recovery: {
        p50Ms: rounded(recoveries, 0.5),
        p95Ms: rounded(recoveries, 0.95),
        maxMs: Math.round(Math.max(...recoveries)),
      },
      refused: {
        p95Ms: waits.length > 0 ? rounded(waits, 0.95) : 0,
        maxMs: Math.round(Math.max(0, ...waits)),
        byStatus: Object.fromEntries(
          [...Map.groupBy(refused, ({ status }) => status)].map(([status, all]) => [status, all.length]),
        ),
      },
      page: page.statuses,
      workerGoesOn: app.child.exitCode === null && (await jobsGoOn(sql, since)),
    };
  } finally {
    await sql.end({ timeout: 1 });
    app.child.kill("SIGTERM");
    await exitCode(app.child);
    sink.close();
  }
}

/** Kills the database of the built application again and again while fifty messages a second are written through it. */
export async function benchFaults(flags: readonly string[]): Promise<FaultFigures> {
  const kills = killsOf(flags);
  const dir = mkdtempSync(join(tmpdir(), "coup-de-main-faults-"));
  const database = await startCrashing(join(dir, "postgres"));
  try {
    const found = await run(database, kills);
    console.error(`\n${JSON.stringify(found)}`);
    const aims = judge(found);
    printAims(aims);
    return { machine: { node: process.version, cpus: cpus().length }, aims, ...found };
  } finally {
    await database.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}
