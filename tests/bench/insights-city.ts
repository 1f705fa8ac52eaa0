import type postgres from "postgres";
import { type Connection, connect } from "#db/client.ts";
import { recountEvents } from "#db/queries/insight-folding.ts";
import { countWindowsAhead } from "#lib/server/insights/windows.ts";
import { secretOf } from "#lib/server/launch/data-dir.ts";
import { demoDatabase, demoDatabaseUrl } from "../support/demo-database.ts";
import { type LaunchedApp, launchDemo } from "../support/launched-app.ts";
import { type GrownHistory, growHistory } from "./grow-history.ts";
import { signInAs } from "./messages-listeners.ts";
import { INSPECTED, type WebServer, webServerOf } from "./web-memory.ts";

const POOL = 10;
const AGENT = "mairie@demo.example";

/** Counting the facts of a city anew from its history; then what the worker counts ahead of those who look, of all periods. */
export type Rebuild = { events: number; seconds: number; rowsPerSecond: number; aheadSeconds: number };

/** Seconds to two decimals since a moment of `performance.now()`. */
export const secondsSince = (began: number) => Math.round((performance.now() - began) / 10) / 100;

/** A demonstration of its own with two years of history, whose agent is signed in. */
export type InsightsCity = {
  grown: GrownHistory;
  rebuild: Rebuild;
  app: LaunchedApp;
  server: WebServer;
  connection: Connection;
  /** The cookie of the agent. */
  cookie: string;
  stop: () => Promise<void>;
};

async function rebuildFacts({ db, sql }: Connection): Promise<Rebuild> {
  const [city] = await sql<{ id: string }[]>`select id from cities where slug = 'besancon'`;
  const began = performance.now();
  const events = await db.transaction((tx) => recountEvents(tx, city?.id ?? ""));
  const seconds = secondsSince(began);
  await sql`vacuum analyze insight_days, insight_stock, insight_events, insight_pending`;
  const aheadBegan = performance.now();
  await countWindowsAhead(db, new Date());
  return { events, seconds, rowsPerSecond: Math.round(events / seconds), aheadSeconds: secondsSince(aheadBegan) };
}

async function prepare(app: LaunchedApp, sql: postgres.Sql, connection: Connection, listings: number) {
  const grown = await growHistory(sql, listings);
  const rebuild = await rebuildFacts(connection);
  const token = await signInAs(sql, AGENT, secretOf(app.dataDir));
  return {
    grown,
    rebuild,
    server: await webServerOf(app.child.pid ?? 0, app.output()),
    cookie: `cdm-session=${token}`,
  };
}

/** Starts the built application with so many listings. */
export async function startInsightsCity(listings: number): Promise<InsightsCity> {
  const app = await launchDemo({ TILES_URL: "", WORKER: "off", NODE_OPTIONS: INSPECTED });
  const sql = demoDatabase(app.dataDir, POOL);
  const connection = connect(demoDatabaseUrl(app.dataDir), POOL);
  const stop = async () => {
    await connection.close();
    await sql.end();
    await app.stop();
  };
  try {
    const city = { app, connection, stop, ...(await prepare(app, sql, connection, listings)) };
    const { grown, rebuild } = city;
    console.error(`\n${grown.listings} listings, ${grown.exchanges} exchanges, ${grown.people} people`);
    console.error(
      `facts from ${rebuild.events} events in ${rebuild.seconds} s: ${rebuild.rowsPerSecond} a second; periods in ${rebuild.aheadSeconds} s`,
    );
    return city;
  } catch (error) {
    await stop();
    throw error;
  }
}
