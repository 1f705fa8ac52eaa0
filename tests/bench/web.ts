import { cpus } from "node:os";
import { gzipSync } from "node:zlib";
import type postgres from "postgres";
import { demoDatabase } from "../support/demo-database.ts";
import { type LaunchedApp, launchDemo } from "../support/launched-app.ts";
import { hasNginx, startNginx } from "../support/nginx.ts";
import { type Aim, judge, printAims, ratio, type Scale, shareOf } from "./aims.ts";
import { type Floor, startMinimalNext, startSameBytes } from "./floors.ts";
import { growListings } from "./grow.ts";
import { measureLighthouse, type Scores } from "./lighthouse.ts";
import { knownSearches, mapViews, rareSearches } from "./questions.ts";
import { type Measured, measureRounds, printLoad, type Targets } from "./rounds.ts";
import { loadSelectOne } from "./select-one.ts";

const ROUNDS = 5;
const ROUND_MS = 1_200;
const SCALES = [1_000, 10_000, 100_000];
/** As many as the application has. */
const CONNECTIONS = 10;
const PIN_ZOOMS = [11, 14, 17];
/** Below them, the map shows quartiers, whatever the view. */
const VIEW_ZOOMS = [14, 17];
const WEIGHED_ZOOMS = [9, 10, 11, 12, 13, 14, 15, 16, 17, 18];
const WEIGHED_VIEWS = 50;
/** As wide as the city. */
const WHOLE_CITY = "5.9,47.2,6.1,47.33";

export type Web = {
  machine: { node: string; cpus: number };
  rounds: number;
  aims: Aim[];
  /** What the machine can do at most: Next's minimal static page, `select 1`, bare Node with the bytes of each page. */
  floors: Measured[];
  scales: Scale[];
  /** At the largest scale. Null where no nginx is installed. */
  behindNginx: { load: Measured[]; shareOfFile: number } | null;
  /** At the largest scale: of the rate of a bare Node server that answers the same bytes. */
  shareOfSameBytes: Record<string, number>;
  lighthouse: Record<string, Scores>;
};

type City = { openListings: number; app: LaunchedApp; sql: postgres.Sql; stop: () => Promise<void> };

async function openListing(sql: postgres.Sql): Promise<string> {
  const [row] = await sql<
    { id: string }[]
  >`select id from listings where status = 'published' and expires_at > now() + interval '1 day' order by published_at limit 1`;
  return row?.id ?? "";
}

const pinsOf = (app: LaunchedApp, zoom: number, bbox = WHOLE_CITY) =>
  `${app.baseUrl}/api/besancon/pins?zoom=${zoom}&bbox=${bbox}`;

async function targetsOf(app: LaunchedApp, sql: postgres.Sql): Promise<Record<string, string[]>> {
  const search = (q: string) => `${app.baseUrl}/besancon/annonces?${new URLSearchParams({ q })}`;
  const pins = PIN_ZOOMS.map((zoom) => [`pins at zoom ${zoom}`, [pinsOf(app, zoom)]]);
  const views = VIEW_ZOOMS.map((zoom) => [
    `pins at zoom ${zoom}, 2000 views`,
    mapViews(zoom).map((bbox) => pinsOf(app, zoom, bbox)),
  ]);
  return {
    home: [`${app.baseUrl}/besancon`],
    "visit: home and /api/me": [`${app.baseUrl}/besancon`, `${app.baseUrl}/api/me`],
    "list with a filter": [`${app.baseUrl}/besancon/annonces?kind=offer&category=shopping`],
    listing: [`${app.baseUrl}/besancon/annonces/${await openListing(sql)}`],
    "search, known words": knownSearches().map(search),
    "search, misspelt and rare words": (await rareSearches(sql)).map(search),
    ...Object.fromEntries([...pins, ...views]),
  };
}

async function bytesOf(url: string): Promise<Buffer> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} at ${url}`);
  return gzipSync(Buffer.from(await answer.arrayBuffer()));
}

const FLOOR = "node, same bytes as ";

/** The floor of each page: its own bytes, as they travel. A visit is two answers and has the floor of its page. */
async function startFloors(targets: Record<string, string[]>): Promise<{ floor: Floor; targets: Targets }> {
  const asked = Object.entries(targets).filter(([name]) => !name.startsWith("visit"));
  const bodies = await Promise.all(asked.map(([_, [url = ""]]) => bytesOf(url)));
  const floor = await startSameBytes(bodies);
  return { floor, targets: Object.fromEntries(asked.map(([name], n) => [FLOOR + name, [`${floor.url}${n}`]])) };
}

/** A demonstration of its own with so many open listings. */
async function startScale(total: number): Promise<City> {
  // Each question comes from another network: a crowd, and no limit is anybody's.
  const app = await launchDemo({ TILES_URL: "", WORKER: "off", TRUST_PROXY: "on" });
  const sql = demoDatabase(app.dataDir, CONNECTIONS);
  const stop = async () => {
    await sql.end();
    await app.stop();
  };
  try {
    return { openListings: await growListings(sql, total), app, sql, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Every page of every city and every floor in the same rounds: what else the machine does falls on all of them. */
async function measureScales(cities: readonly City[], minimal: string): Promise<Pick<Web, "floors" | "scales">> {
  const asked = await Promise.all(cities.map(({ app, sql }) => targetsOf(app, sql)));
  const largest = cities.at(-1) as City;
  const same = await startFloors(asked.at(-1) ?? {});
  const floors = {
    "next minimal": [minimal],
    "select 1": (ms: number) => loadSelectOne(largest.sql, ms),
    ...same.targets,
  };
  const nameAt = (city: City, name: string) => `${city.openListings}: ${name}`;
  const pages = cities.flatMap((city, n) =>
    Object.entries(asked[n] ?? {}).map(([name, urls]) => [nameAt(city, name), urls] as const),
  );
  const load = await measureRounds({ ...floors, ...Object.fromEntries(pages) }, ROUNDS, ROUND_MS).finally(
    same.floor.stop,
  );
  const scales: Scale[] = [];
  for (const city of cities) {
    const start = nameAt(city, "");
    const own = load.filter(({ name }) => name.startsWith(start));
    scales.push({
      openListings: city.openListings,
      load: own.map((one) => ({ ...one, name: one.name.slice(start.length) })),
      pinsGzipBytes: await weighPins(city.app),
    });
  }
  return { floors: load.filter(({ name }) => name in floors), scales };
}

async function measureNginx(app: LaunchedApp): Promise<Web["behindNginx"]> {
  if (!hasNginx()) {
    console.error("\nnginx is not installed: not measured");
    return null;
  }
  const nginx = await startNginx(app.baseUrl, await bytesOf(`${app.baseUrl}/besancon`));
  try {
    const [home, me] = [`${nginx.url}/besancon`, `${nginx.url}/api/me`];
    const targets = {
      "nginx, file": [nginx.fileUrl],
      "nginx, home": [home],
      "nginx, /api/me": [me],
      "nginx, visit": [home, me],
    };
    const load = await measureRounds(targets, ROUNDS, ROUND_MS);
    printLoad("behind the shipped nginx", load);
    return { load, shareOfFile: shareOf(load, "nginx, home", "nginx, file") };
  } finally {
    await nginx.stop();
  }
}

/** The heaviest answer of each zoom: of the whole city, or of a view, which may be near enough for titles. */
async function weighPins(app: LaunchedApp): Promise<Record<string, number>> {
  const heaviest: Record<string, number> = {};
  for (const zoom of WEIGHED_ZOOMS) {
    const boxes = [WHOLE_CITY, ...mapViews(zoom).slice(0, WEIGHED_VIEWS)];
    const sizes = await Promise.all(boxes.map(async (bbox) => (await bytesOf(pinsOf(app, zoom, bbox))).length));
    heaviest[zoom] = Math.max(...sizes);
  }
  return heaviest;
}

function sharesOfSameBytes(floors: readonly Measured[], { load }: Scale): Record<string, number> {
  const rates = new Map([...floors, ...load].map(({ name, requestsPerSecond }) => [name, requestsPerSecond]));
  const pairs = load.flatMap(({ name, requestsPerSecond }) => {
    const floor = rates.get(FLOOR + name);
    return floor ? [[name, ratio(requestsPerSecond, floor)] as const] : [];
  });
  return Object.fromEntries(pairs);
}

async function lighthouseOf(app: LaunchedApp, sql: postgres.Sql, minimal: string): Promise<Record<string, Scores>> {
  const listing = `${app.baseUrl}/besancon/annonces/${await openListing(sql)}`;
  const scores = await measureLighthouse({ "next minimal": minimal, home: `${app.baseUrl}/besancon`, listing });
  for (const [name, of] of Object.entries(scores)) console.error(`Lighthouse, ${name}: ${JSON.stringify(of)}`);
  return scores;
}

/**
 * Public pages under load, at three sizes of a city, beside what the machine can do at most: everything in one run, and
 * the pages as visitors meet them, so that most answers come from the store in front of the application.
 */
export async function benchWeb(): Promise<Web> {
  const minimal = await startMinimalNext();
  const cities: City[] = [];
  try {
    for (const total of SCALES) cities.push(await startScale(total));
    const [smallest, largest] = [cities[0] as City, cities.at(-1) as City];
    const lighthouse = await lighthouseOf(smallest.app, smallest.sql, minimal.url);
    const { floors, scales } = await measureScales(cities, minimal.url);
    printLoad("floors", floors);
    for (const { openListings, load } of scales) printLoad(`${openListings} open listings`, load);
    const behindNginx = await measureNginx(largest.app);
    const aims = judge({ floors, scales, shareOfFile: behindNginx?.shareOfFile ?? null, lighthouse });
    printAims(aims);
    return {
      machine: { node: process.version, cpus: cpus().length },
      rounds: ROUNDS,
      aims,
      floors,
      scales,
      behindNginx,
      shareOfSameBytes: sharesOfSameBytes(floors, scales.at(-1) as Scale),
      lighthouse,
    };
  } finally {
    await Promise.all([minimal, ...cities].map(({ stop }) => stop()));
  }
}
