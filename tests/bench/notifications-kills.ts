import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Connection } from "#db/client.ts";
import { twoCities } from "../support/fixtures.ts";
import { type BenchWorker, startBenchWorker } from "./bench-worker.ts";
import { type BenchSink, openSink } from "./open-sink.ts";
import { withOwnDatabase } from "./own-database.ts";

const WHOLE = { mails: 10_000, kills: 200 };
/** So that the mails last for all the kills: a worker sends for about a second. */
const MAILS_PER_SECOND = 60;
const LONGEST_LIFE_MS = 1_200;
/** After the last kill, in which what the dead held has to become free and leave. */
const END_LIMIT_MS = 420_000;

export type Kills = {
  mails: number;
  kills: number;
  /** Mails that never came. */
  lost: number;
  /** Times that a mail came again, and the most that one kill caused. */
  twice: number;
  mostByOneKill: number;
  seconds: number;
};

async function writeMails({ db }: Connection, count: number): Promise<void> {
  const { a } = await twoCities(db);
  const reader = a.members.resident;
  await db.execute(sql`
    insert into outbox (city_id, id, kind, topic, member_id, recipient, locale, payload, business_key, due_at, pressing)
    select ${a.id}, gen_random_uuid(), 'offer-paused', 'reminders', ${reader.id}, ${reader.email}, 'fr',
      '{"title":"Je prête une échelle","link":"https://entraide.example/a"}', 'bench ' || n, now(), true
    from generate_series(1, ${count}::int) n`);
}

const countTwice = (counts: ReadonlyMap<string, number>) =>
  [...counts.values()].reduce((sum, times) => sum + times - 1, 0);

/** One life of a worker: until it sends, then a moment drawn at random. */
async function liveAndDie(worker: BenchWorker, sink: BenchSink, random: () => number): Promise<void> {
  await sink.next();
  await pause(random() * LONGEST_LIFE_MS);
  await worker.kill();
}

/** The mails that came and were not noted: their worker died in between, and they will come again. */
async function unnoted({ sql: client }: Connection, counts: ReadonlyMap<string, number>): Promise<string[]> {
  const held = await client<{ id: string }[]>`
    select id from outbox where state = 'waiting' and locked_until is not null`;
  return held.map(({ id }) => id).filter((id) => counts.has(id));
}

/** Kills a worker with `kill -9` again and again while it sends, and counts what came of the mails. */
export async function benchKills({ mails, kills } = WHOLE, random: () => number = Math.random): Promise<Kills> {
  const secret = "a-secret-of-this-bench-alone-0123456789";
  return withOwnDatabase({ pool: 2, durable: false }, async (connection) => {
    await writeMails(connection, mails);
    const sink = await openSink();
    const settings = { databaseUrl: connection.url, smtpUrl: sink.url, secret, mailsPerSecond: MAILS_PER_SECOND };
    const started = performance.now();
    let mostByOneKill = 0;
    const known = new Set<string>();
    for (let kill = 0; kill < kills; kill++) {
      await liveAndDie(await startBenchWorker(settings), sink, random);
      const more = (await unnoted(connection, await sink.counts())).filter((id) => !known.has(id));
      for (const id of more) known.add(id);
      mostByOneKill = Math.max(mostByOneKill, more.length);
      if (kill % 20 === 19) console.error(`${kill + 1} kills: ${sink.count()} mails came, ${known.size} not noted`);
    }
    const last = await startBenchWorker({ ...settings, mailsPerSecond: 1_000 });
    const waiting = async () =>
      (await connection.sql<{ left: number }[]>`select count(*)::int as left from outbox where state = 'waiting'`)[0]
        ?.left;
    for (const until = Date.now() + END_LIMIT_MS; (await waiting()) !== 0 && Date.now() < until; ) await pause(500);
    await last.stop();
    const counts = await sink.counts();
    sink.close();
    const found: Kills = {
      mails,
      kills,
      lost: mails - counts.size,
      twice: countTwice(counts),
      mostByOneKill,
      seconds: Math.round((performance.now() - started) / 1000),
    };
    console.error(`kills: ${JSON.stringify(found)}`);
    return found;
  });
}
