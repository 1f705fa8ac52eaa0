import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type postgres from "postgres";
import { demoDatabase } from "../support/demo-database.ts";
import { type LaunchedApp, launchDemo } from "../support/launched-app.ts";
import { hasNginx, startNginx } from "../support/nginx.ts";
import { startMinimalNext, startSameBytes } from "./floors.ts";
import { growListings } from "./grow.ts";
import { measureLighthouse, type Scores } from "./lighthouse.ts";
import { type Measured, measureRounds, printLoad, type Targets } from "./rounds.ts";

const ROUNDS = 5;
const ROUND_MS = 2_000;
const SCALES = [1_000, 10_000, 100_000];
const SELECT_MS = 2_000;
const CLIENTS = 16;
const PIN_ZOOMS = [11, 14, 17];
/** As wide as the city: the heaviest answer at each zoom. */
const WHOLE_CITY = "5.9,47.2,6.1,47.33";
const WORDS = ["courses", "imprimer", "attestation", "jardin", "perceuse", "devoirs", "visite", "ordinateur"];
const MORE_WORDS = ["pain", "médecin", "samedi", "voiture", "anglais", "chien", "couture", "déménagement"];

type Scale = { openListings: number; load: Measured[]; pinsGzipBytes: Record<string, number> };
export type Web = {
  machine: { node: string; cpus: number };
  rounds: number;
  floors: Measured[];
  selectOne: { requestsPerSecond: number };
  scales: Scale[];
  /** Share of the rate of nginx with a file; null where no nginx is installed. */
  behindNginx: { load: Measured[]; shareOfFile: number } | null;
  /** At the largest scale. */
  shareOfMinimalNext: Record<string, number>;
  /** p95 at the largest scale divided by that at the smallest. */
  p95Growth: Record<string, number>;
  lighthouse: Record<string, Scores>;
};

async function selectOne(sql: postgres.Sql): Promise<{ requestsPerSecond: number }> {
  const until = performance.now() + SELECT_MS;
  let done = 0;
  const client = async () => {
    for (; performance.now() < until; done++) await sql`select 1`;
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return { requestsPerSecond: Math.round((done / SELECT_MS) * 1000) };
}

async function openListing(sql: postgres.Sql): Promise<string> {
  const [row] = await sql<
    { id: string }[]
  >`select id from listings where status = 'published' and expires_at > now() + interval '1 day' order by published_at limit 1`;
  return row?.id ?? "";
}

/** Many different questions, so that few are answered from what the last one left. */
function searches(app: LaunchedApp): string[] {
  const words = [...WORDS, ...MORE_WORDS];
  const pairs = words.flatMap((one) => words.map((other) => (one === other ? one : `${one} ${other}`)));
  return pairs.map((q) => `${app.baseUrl}/besancon/annonces?${new URLSearchParams({ q })}`);
}

function targetsOf(app: LaunchedApp, listing: string): Targets {
  const pins = (zoom: number) => [`${app.baseUrl}/api/besancon/pins?zoom=${zoom}&bbox=${WHOLE_CITY}`];
  return {
    home: [`${app.baseUrl}/besancon`],
    "list with a filter": [`${app.baseUrl}/besancon/annonces?kind=offer&category=shopping`],
    "search, 256 questions": searches(app),
    listing: [`${app.baseUrl}/besancon/annonces/${listing}`],
    ...Object.fromEntries(PIN_ZOOMS.map((zoom) => [`pins at zoom ${zoom}`, pins(zoom)])),
  };
}

async function gzipBytes(urls: Targets): Promise<Record<string, number>> {
  const sizes = Object.entries(urls).map(async ([name, [url]]) => {
    const body = await (await fetch(url ?? "")).arrayBuffer();
    return [name, gzipSync(Buffer.from(body)).length] as const;
  });
  return Object.fromEntries(await Promise.all(sizes));
}

const onlyPins = (targets: Targets): Targets =>
  Object.fromEntries(Object.entries(targets).filter(([name]) => name.startsWith("pins")));

async function measureScale(app: LaunchedApp, sql: postgres.Sql, total: number, minimal: string): Promise<Scale> {
  const openListings = await growListings(sql, total);
  const targets = targetsOf(app, await openListing(sql));
  const load = await measureRounds({ "next minimal": [minimal], ...targets }, ROUNDS, ROUND_MS);
  printLoad(`${openListings} open listings`, load);
  return { openListings, load, pinsGzipBytes: await gzipBytes(onlyPins(targets)) };
}

async function measureNginx(app: LaunchedApp, page: Buffer): Promise<Web["behindNginx"]> {
  if (!hasNginx()) {
    console.error("\nnginx is not installed: not measured");
    return null;
  }
  const nginx = await startNginx(app.baseUrl, page);
  try {
    const load = await measureRounds(
      { "nginx, file": [nginx.fileUrl], "nginx, home": [`${nginx.url}/besancon`] },
      ROUNDS,
      ROUND_MS,
    );
    printLoad("behind the shipped nginx", load);
    return { load, shareOfFile: ratio(rateOf(load, "nginx, home"), rateOf(load, "nginx, file")) };
  } finally {
    await nginx.stop();
  }
}

const ratio = (a: number, b: number) => Math.round((a / b) * 100) / 100;
const rateOf = (load: readonly Measured[], name: string) => load.find((of) => of.name === name)?.requestsPerSecond ?? 0;

function compare(scales: readonly Scale[]): Pick<Web, "shareOfMinimalNext" | "p95Growth"> {
  const [first, last] = [scales[0]?.load ?? [], scales.at(-1)?.load ?? []];
  const minimal = rateOf(last, "next minimal");
  const p95Of = (name: string) => first.find((of) => of.name === name)?.p95Ms ?? 0;
  return {
    /** At the largest scale. */
    shareOfMinimalNext: Object.fromEntries(last.map((of) => [of.name, ratio(of.requestsPerSecond, minimal)])),
    p95Growth: Object.fromEntries(last.map((of) => [of.name, ratio(of.p95Ms, p95Of(of.name))])),
  };
}

/**
 * Public pages under load, at three sizes of a city, beside what the machine can do at most: everything in one run, and
 * the pages as visitors meet them, so that most answers come from the store in front of the application.
 */
export async function benchWeb(): Promise<Web> {
  const minimal = await startMinimalNext();
  const app = await launchDemo({ TILES_URL: "", WORKER: "off" });
  const sql = demoDatabase(app.dataDir);
  try {
    const listing = `${app.baseUrl}/besancon/annonces/${await openListing(sql)}`;
    const lighthouse = await measureLighthouse({
      "next minimal": minimal.url,
      home: `${app.baseUrl}/besancon`,
      listing,
    });
    for (const [name, scores] of Object.entries(lighthouse))
      console.error(`Lighthouse, ${name}: ${JSON.stringify(scores)}`);
    const page = gzipSync(Buffer.from(await (await fetch(`${app.baseUrl}/besancon`)).arrayBuffer()));
    const file = join(app.dataDir, "home.html.gz");
    writeFileSync(file, page);
    const same = await startSameBytes(file);
    const floors = await measureRounds(
      { "node, home's bytes": [same.url], "next minimal": [minimal.url] },
      ROUNDS,
      ROUND_MS,
    );
    await same.stop();
    printLoad("floors", floors);
    const scales: Scale[] = [];
    for (const total of SCALES) scales.push(await measureScale(app, sql, total, minimal.url));
    return {
      machine: { node: process.version, cpus: cpus().length },
      rounds: ROUNDS,
      floors,
      selectOne: await selectOne(sql),
      scales,
      behindNginx: await measureNginx(app, page),
      ...compare(scales),
      lighthouse,
    };
  } finally {
    await sql.end();
    await Promise.all([app.stop(), minimal.stop()]);
  }
}
