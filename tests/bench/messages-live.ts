import { setTimeout as pause } from "node:timers/promises";
import { type Browser, chromium, type Page } from "@playwright/test";
import type postgres from "postgres";
import { secretOf } from "#lib/server/launch/data-dir.ts";
import { chromiumLaunch } from "../e2e/support/chromium.ts";
import { demoDatabase } from "../support/demo-database.ts";
import { type LaunchedApp, launchDemo } from "../support/launched-app.ts";
import { quantile } from "./load.ts";
import { type Listener, makeListeners, openStreams, signInAs } from "./messages-listeners.ts";
import { INSPECTED, memoryOf, webServerOf } from "./web-memory.ts";

const STREAMS = [1, 100, 1_000];
const SAMPLES = 60;
const WARM_UP = 10;
/** Between two messages: what one leaves to do is done before the next. */
const REST_MS = 100;
/** For what a burst of opened streams leaves behind to be collected. */
const SETTLE_MS = 8_000;

export type Live = {
  /** From pressing "Envoyer" in one browser to the message on the page of the other one. */
  seen: { streams: number; samples: number; p50Ms: number; p95Ms: number; maxMs: number }[];
  /** Of the web server, by what the last streams added. */
  memory: {
    streams: number;
    /** Resident, once garbage was collected: what the streams keep. */
    perStreamKb: number;
    /** Resident as it was, with what opening them left to be collected. */
    withGarbageKb: number;
    /** Live objects of its heap alone. */
    liveKb: number;
  };
};

type Talk = { exchange: string; emails: [string, string] };

/** An agreed help of the demonstration whose two people can be signed in. */
async function findTalk(sql: postgres.Sql): Promise<Talk> {
  const [row] = await sql<{ id: string; helper: string; beneficiary: string }[]>`
    select e.id, hu.email as helper, bu.email as beneficiary from exchanges e
    join memberships h on h.city_id = e.city_id and h.id = e.helper_id join users hu on hu.id = h.user_id
    join memberships b on b.city_id = e.city_id and b.id = e.beneficiary_id join users bu on bu.id = b.user_id
    where e.status = 'accepted' and e.conversation_id is not null order by e.created_at limit 1`;
  if (!row) throw new Error("the demonstration has no agreed exchange");
  return { exchange: row.id, emails: [row.helper, row.beneficiary] };
}

async function openPage(browser: Browser, app: LaunchedApp, token: string, exchange: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: app.baseUrl, locale: "fr-FR" });
  await context.addCookies([{ name: "cdm-session", value: token, url: app.baseUrl }]);
  const page = await context.newPage();
  const streaming = page.waitForResponse((answer) => answer.url().includes("/events"));
  await page.goto(`/besancon/mes-echanges/${exchange}`);
  await streaming;
  return page;
}

/** When a text is on the page, by the clock of this machine. */
const whenSeen = (page: Page, text: string) =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const isThere = () => [...document.querySelectorAll(".msg__b")].some((one) => one.textContent === wanted);
        const observer = new MutationObserver(() => {
          if (!isThere()) return;
          observer.disconnect();
          resolve(performance.timeOrigin + performance.now());
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    text,
  );

const press = (page: Page, text: string) =>
  page.evaluate((typed) => {
    const field = document.querySelector<HTMLTextAreaElement>("#message");
    if (!field) throw new Error("no field");
    field.value = typed;
    const pressed = performance.timeOrigin + performance.now();
    field.form?.requestSubmit();
    return pressed;
  }, text);

async function measureOne([from, to]: readonly [Page, Page], text: string): Promise<number> {
  const seen = whenSeen(to, text);
  const pressed = await press(from, text);
  return (await seen) - pressed;
}

async function measure(sql: postgres.Sql, pages: readonly [Page, Page], name: string, count: number) {
  const times: number[] = [];
  for (let n = 0; n < count; n++) {
    // Nobody writes that much: limits are another matter.
    if (n % 20 === 0) await sql`delete from rate_limits`;
    const [one, other] = pages;
    times.push(await measureOne(n % 2 ? [one, other] : [other, one], `${name}, message ${n}`));
    await pause(REST_MS);
  }
  return times.sort((a, b) => a - b);
}

const rounded = (value: number) => Math.round(value * 10) / 10;

async function measureWith(sql: postgres.Sql, pages: readonly [Page, Page], streams: number): Promise<Live["seen"][0]> {
  const times = await measure(sql, pages, `${streams}`, SAMPLES);
  const [p50Ms, p95Ms] = [rounded(quantile(times, 0.5)), rounded(quantile(times, 0.95))];
  const maxMs = rounded(times.at(-1) ?? 0);
  console.error(`${streams} streams: p50 ${p50Ms} ms, p95 ${p95Ms} ms, max ${maxMs} ms`);
  return { streams, samples: times.length, p50Ms, p95Ms, maxMs };
}

async function measureAll(app: LaunchedApp, sql: postgres.Sql, secret: string, browser: Browser): Promise<Live> {
  const { exchange, emails } = await findTalk(sql);
  const [one, other] = emails;
  const pages = [
    await openPage(browser, app, await signInAs(sql, one, secret), exchange),
    await openPage(browser, app, await signInAs(sql, other, secret), exchange),
  ] as const;
  const listeners = await makeListeners(sql, Math.max(...STREAMS), secret);
  await measure(sql, pages, "warm-up", WARM_UP);
  const server = await webServerOf(app.child.pid ?? 0, app.output());
  const seen: Live["seen"] = [];
  let memory: Live["memory"] = { streams: 0, perStreamKb: 0, withGarbageKb: 0, liveKb: 0 };
  for (const streams of STREAMS) {
    // The page of the one who reads is one of them.
    const others: Listener[] = listeners.slice(0, streams - 1);
    const before = await memoryOf(server);
    const close = await openStreams(app.baseUrl, others);
    await pause(SETTLE_MS);
    const after = await memoryOf(server);
    const perStream = (bytes: number) => (others.length > 0 ? rounded(bytes / others.length / 1024) : 0);
    memory = {
      streams: others.length,
      perStreamKb: perStream(after.kept - before.kept),
      withGarbageKb: perStream(after.asItIs - before.kept),
      liveKb: perStream(after.live - before.live),
    };
    seen.push(await measureWith(sql, pages, streams));
    close();
  }
  console.error(`memory: ${JSON.stringify(memory)}`);
  return { seen, memory };
}

/** Two browsers that write to each other while many others listen to conversations of their own, on one web server. */
export async function benchLive(): Promise<Live> {
  const app = await launchDemo({ TILES_URL: "", WORKER: "off", NODE_OPTIONS: INSPECTED });
  const secret = secretOf(app.dataDir);
  const sql = demoDatabase(app.dataDir, 4);
  const browser = await chromium.launch(await chromiumLaunch());
  try {
    return await measureAll(app, sql, secret, browser);
  } finally {
    await browser.close();
    await sql.end();
    await app.stop();
  }
}
