import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { and, asc, eq } from "drizzle-orm";
import postgres from "postgres";
import { type Connection, connect } from "#db/client.ts";
import { startEmbedded } from "#db/embedded.ts";
import { migrate } from "#db/migrate.ts";
import { matchable } from "#db/queries/candidate-facts.ts";
import { type Anchor, metresFrom, rulesKept } from "#db/queries/candidate-rules.ts";
import { findAnchor, findCandidates } from "#db/queries/candidates.ts";
import { authorOfListing } from "#db/queries/listing-columns.ts";
import { selectNearest } from "#db/queries/nearest-candidates.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import { BESANCON } from "#db/seed/besancon.ts";
import { cityMoment } from "#lib/cities/city-moment.ts";
import { cellDistanceM } from "#lib/geo/cell.ts";
import { otherKind } from "#lib/listings/listing.ts";
import type { Moment } from "#lib/matching/moment.ts";
import { rankPairs } from "#lib/matching/rank.ts";
import { DEFAULT_WEIGHTS } from "#lib/matching/weights.ts";
import { type CrowdedCity, crowdedCity } from "../support/crowded-city.ts";
import { quantile } from "./load.ts";
import { type MemoryIndex, memoryIndex } from "./memory-index.ts";

const SEED = 4;
const LIMIT = 20;
/** Rows that `lib/server/matching/match-listing.ts` scores at most. */
const SCORED = 300;
/** Open listings, and how often the slow question is asked at that size. */
const SCALES = [
  { total: 1_000, plainRuns: 100 },
  { total: 10_000, plainRuns: 100 },
  { total: 100_000, plainRuns: 40 },
  { total: 1_000_000, plainRuns: 12 },
];
const ANCHORS = 300;
/** Asked before anything is measured: a connection plans a statement a few times before it keeps the plan. */
const WARM_UP = 150;

const MEASURED = ["primaryKey", "primaryKeyPrepared", "top20", "scored", "inMemory", "plainSql"] as const;
type Name = (typeof MEASURED)[number];
type Ratio = { p50: number; p95: number };
type Times = { runs: number; p50Ms: number; p95Ms: number };
export type RetrievalScale = Record<Name, Times> & {
  openListings: number;
  /** `top20` divided by `primaryKey`, both medians and both 95th centiles. */
  toPrimaryKey: Ratio;
  /** The same by `primaryKeyPrepared`: a statement whose plan the connection keeps, as it keeps that of `top20`. */
  toPrimaryKeyPrepared: Ratio;
  /**
   * Share of the anchors for which the index in memory finds people as near as the database does. Those that can be done at
   * a distance are left out: their two walks may overlap differently among equals.
   */
  sameAsInMemory: number;
  inMemoryBuildMs: number;
};
export type Retrieval = {
  machine: { node: string; cpus: number };
  limit: number;
  scored: number;
  scales: RetrievalScale[];
  /** p95 at the largest scale divided by that at 10,000. */
  p95Growth: Record<Name, number>;
};

type Question = { listingId: string; anchor: Anchor; moment: Moment };
type Run = { connection: Connection; city: CrowdedCity; now: Date };

const round = (value: number) => Math.round(value * 1000) / 1000;

function timesOf(values: number[]): Times {
  const sorted = values.toSorted((a, b) => a - b);
  return { runs: sorted.length, p50Ms: round(quantile(sorted, 0.5)), p95Ms: round(quantile(sorted, 0.95)) };
}

const ratio = (a: Times, b: Times): Ratio => ({ p50: round(a.p50Ms / b.p50Ms), p95: round(a.p95Ms / b.p95Ms) });

/** Listings to ask for, drawn by their keys: the same ones at each run. */
async function drawQuestions({ connection: { db, sql: client }, city: { cityId }, now }: Run): Promise<Question[]> {
  const rows = await client<{ id: string }[]>`
    select id from listings where status = 'published' and expires_at > now() + interval '1 hour'
    order by md5(id::text || 'asked') limit ${ANCHORS}`;
  const found = await Promise.all(rows.map(({ id }) => findAnchor(db, { cityId, listingId: id, now })));
  return rows.flatMap(({ id }, at) => {
    const anchor = found[at];
    return anchor ? [{ listingId: id, ...anchor }] : [];
  });
}

/**
 * The same question as anybody would write it: every rule, then by distance. Without our index, whatever it is good for:
 * it is dropped in a transaction that is taken back. Gives milliseconds.
 */
async function askPlainly({ db, sql: client }: Connection, { anchor, moment }: Question, now: Date): Promise<number> {
  await client`begin`;
  try {
    await client`drop index listings_near`;
    const rules = Object.values(rulesKept(anchor, moment));
    const query = db
      .select({ id: listings.id })
      .from(listings)
      .innerJoin(memberships, authorOfListing)
      .where(and(matchable(anchor.cityId, now), eq(listings.kind, otherKind(anchor.kind)), ...rules))
      .orderBy(metresFrom(anchor), asc(listings.id))
      .limit(LIMIT);
    return await millisecondsOf(() => query);
  } finally {
    await client`rollback`;
  }
}

async function millisecondsOf(ask: () => unknown): Promise<number> {
  const start = performance.now();
  await ask();
  return performance.now() - start;
}

type Ways = Record<Exclude<Name, "plainSql">, (question: Question) => unknown>;

const top20 = async ({ connection: { db }, city: { cityId }, now }: Run, { listingId }: Question) => {
  const found = await findAnchor(db, { cityId, listingId, now });
  return found ? selectNearest(db, { ...found, now, limit: LIMIT }) : [];
};

function waysOf(run: Run, memory: MemoryIndex): Ways {
  const { db } = run.connection;
  const { cityId } = run.city;
  const primaryKey = ({ listingId }: Question) =>
    db
      .select({ id: listings.id, title: listings.title })
      .from(listings)
      .where(and(eq(listings.cityId, cityId), eq(listings.id, listingId)));
  return {
    primaryKey,
    primaryKeyPrepared: (question) => primaryKey(question).prepare("primary_key").execute(),
    top20: (question) => top20(run, question),
    scored: async ({ listingId }) => {
      const found = await findCandidates(db, { cityId, listingId, now: run.now, limit: SCORED });
      return found ? rankPairs(found.pairs, found.moment, DEFAULT_WEIGHTS).slice(0, LIMIT) : [];
    },
    inMemory: ({ anchor, moment }) => memory.nearest(anchor, moment, LIMIT),
  };
}

/** As near within what the order on the map may be off, and a metre. */
async function isSame(run: Run, memory: MemoryIndex, question: Question): Promise<boolean> {
  const { anchor, moment } = question;
  const ours = (await top20(run, question)).map(({ cell }) => cellDistanceM(anchor.cell, cell));
  const theirs = memory.nearest(anchor, moment, LIMIT).map(({ metres }) => metres);
  const close = (metres: number, at: number) => Math.abs(metres - (theirs[at] ?? 0)) <= 1 + metres * 0.005;
  return ours.length === theirs.length && ours.every(close);
}

/** All the ways in turn for each question, so that a slow moment of the machine falls on each of them. */
async function measureInTurn(ways: Ways, questions: readonly Question[]): Promise<Record<keyof Ways, Times>> {
  const names = Object.keys(ways) as (keyof Ways)[];
  for (const question of questions.slice(0, WARM_UP)) {
    for (const name of names) await ways[name](question);
  }
  const spent = names.map((): number[] => []);
  for (const [nth, question] of questions.entries()) {
    // Another one goes first each time: who comes after the longest finds the caches of the machine cold.
    for (let turn = 0; turn < names.length; turn++) {
      const at = (nth + turn) % names.length;
      const name = names[at] ?? "top20";
      spent[at]?.push(await millisecondsOf(() => ways[name](question)));
    }
  }
  const times = names.map((name, at) => [name, timesOf(spent[at] ?? [])]);
  return Object.fromEntries(times) as Record<keyof Ways, Times>;
}

type Scale = (typeof SCALES)[number];

async function measureScale(run: Run, plain: Connection, { total, plainRuns }: Scale): Promise<RetrievalScale> {
  await run.city.grow(total);
  const questions = await drawQuestions(run);
  const start = performance.now();
  const memory = await memoryIndex(run.connection.sql, cityMoment(run.now, BESANCON.timeZone));
  const inMemoryBuildMs = Math.round(performance.now() - start);
  const measured = await measureInTurn(waysOf(run, memory), questions);
  const plainMs: number[] = [];
  for (const question of questions.slice(0, plainRuns)) plainMs.push(await askPlainly(plain, question, run.now));
  const compared: boolean[] = [];
  for (const question of questions.filter(({ anchor }) => !anchor.remote)) {
    compared.push(await isSame(run, memory, question));
  }
  return {
    openListings: total,
    ...measured,
    plainSql: timesOf(plainMs),
    toPrimaryKey: ratio(measured.top20, measured.primaryKey),
    toPrimaryKeyPrepared: ratio(measured.top20, measured.primaryKeyPrepared),
    sameAsInMemory: round(compared.filter(Boolean).length / compared.length),
    inMemoryBuildMs,
  };
}

function printScale(scale: RetrievalScale): void {
  console.error(
    `\n${`${scale.openListings} open listings`.padEnd(26)} ${"p50 ms".padStart(9)} ${"p95 ms".padStart(9)}    runs`,
  );
  for (const name of MEASURED) {
    const { p50Ms, p95Ms, runs } = scale[name];
    const [p50, p95] = [p50Ms.toFixed(2), p95Ms.toFixed(2)];
    console.error(`${name.padEnd(26)} ${p50.padStart(9)} ${p95.padStart(9)} ${String(runs).padStart(7)}`);
  }
  for (const name of ["toPrimaryKey", "toPrimaryKeyPrepared"] as const) {
    const { p50, p95 } = scale[name];
    console.error(`top20 ${name.padEnd(20)} ${p50.toFixed(2).padStart(9)} ${p95.toFixed(2).padStart(9)}`);
  }
  console.error(`as near as in memory: ${scale.sameAsInMemory}`);
}

function growthOf(scales: readonly RetrievalScale[]): Retrieval["p95Growth"] {
  const [from, to] = [scales.find(({ openListings }) => openListings === 10_000), scales.at(-1)];
  const growth = (name: Name) => (from && to ? round(to[name].p95Ms / from[name].p95Ms) : Number.NaN);
  return Object.fromEntries(MEASURED.map((name) => [name, growth(name)])) as Retrieval["p95Growth"];
}

/**
 * The 20 nearest counterparts of a listing that keep every hard rule, at four sizes of a city, beside what else could be
 * done: everything in turn in one run, on a PostgreSQL of its own that is empty at first and thrown away at the end.
 */
export async function benchRetrieval(): Promise<Retrieval> {
  const dir = mkdtempSync(join(tmpdir(), "coup-de-main-bench-"));
  const server = await startEmbedded({ dir: join(dir, "postgres"), disposable: true });
  const superuser = new URL(server.superuserUrl);
  superuser.pathname = new URL(server.url).pathname;
  const filler = postgres(superuser.href, { max: 1, onnotice: () => {} });
  const [connection, plain] = [connect(server.url, 1), connect(server.url, 1)];
  try {
    await migrate(server.url);
    await plain.sql`set statement_timeout = 0`;
    const run = { connection, city: await crowdedCity(filler, { seed: SEED }), now: new Date() };
    const scales: RetrievalScale[] = [];
    for (const size of SCALES) {
      const scale = await measureScale(run, plain, size);
      printScale(scale);
      scales.push(scale);
    }
    const machine = { node: process.version, cpus: cpus().length };
    return { machine, limit: LIMIT, scored: SCORED, scales, p95Growth: growthOf(scales) };
  } finally {
    await Promise.all([filler.end(), connection.close(), plain.close()]);
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}
