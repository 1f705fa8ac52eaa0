import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createSocketServer, type Server as SocketServer } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { answerInTime } from "#lib/server/web/answer-in-time.ts";
import { DatabaseWatch } from "#lib/server/web/database-watch.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { type Relay, startRelay } from "#tests/support/relay.ts";

/** A reader knows by then, whatever happened to the database. */
const LIMIT_MS = 3_000;

let base: TestDatabase;
let relay: Relay;
let databasePort: number;
let pool: Connection;
let watch: DatabaseWatch;
/** Takes connections and never says anything. */
let silent: SocketServer;
let server: Server;
let kept: string | null;

/** As an application does: what the database says, or a failure. */
async function application(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = request.url?.startsWith("/bug") ? "select 1 / 0" : "select 'drawn' as said";
  try {
    const [row] = await pool.sql.unsafe<{ said: string }[]>(asked);
    response.setHeader("content-type", "text/plain");
    response.write(row?.said ?? "");
    response.end(" whole");
  } catch {
    if (request.headers["next-action"]) return void response.end("what was typed");
    response.statusCode = 500;
    response.setHeader("x-of-the-failure", "1");
    response.write("a fail");
    response.end("ure");
  }
}

beforeAll(async () => {
  base = await testDatabase();
  const url = new URL(base.url);
  databasePort = Number(url.port);
  relay = await startRelay(databasePort);
  url.port = String(relay.port);
  pool = connect(url.href, 3);
  watch = new DatabaseWatch(url.href);
  silent = createSocketServer(() => {}).listen(0, "127.0.0.1");
  const prepareKept = async (_: IncomingMessage, response: ServerResponse) => {
    const page = kept;
    return page === null ? null : () => void response.writeHead(200).end(page);
  };
  server = createServer((request, response) =>
    answerInTime({ watch, prepareKept }, request, response, () => application(request, response)),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await watch.close();
  await pool.close();
  await relay.cut();
  silent.close();
  await base.close();
});
beforeEach(() => {
  kept = null;
});

const get = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, init);

const LEAVES = {
  "refuses connections": () => relay.cut(),
  "takes them and says nothing": async () => {
    await relay.cut();
    await relay.turnTo((silent.address() as AddressInfo).port);
  },
};

async function comesBack(): Promise<void> {
  await relay.cut();
  await relay.turnTo(databasePort);
  await expect.poll(async () => (await get("/besancon/profil")).status, { timeout: 5_000 }).toBe(200);
}

test("what works passes as it is, and so does a failure that is no fault of the database", async () => {
  expect(await (await get("/besancon/profil")).text()).toBe("drawn whole");
  const failed = await get("/bug");
  expect([failed.status, failed.headers.get("x-of-the-failure"), await failed.text()]).toEqual([500, "1", "a failure"]);
});

describe.each(Object.entries(LEAVES))("a database that %s", (_, leave) => {
  test("is said within three seconds, in words, kept by nobody; and all goes on once it is back", async () => {
    await leave();
    const started = performance.now();
    const answers = await Promise.all(
      ["/besancon/profil", "/en/besancon/profile", "/api/me?city=besancon", "/besancon"].map((path) => get(path)),
    );
    expect(performance.now() - started).toBeLessThan(LIMIT_MS);
    for (const answer of answers) {
      expect(answer.status, answer.url).toBe(503);
      expect(answer.headers.get("retry-after")).toBe("10");
      expect(answer.headers.get("cache-control")).toBe("private, no-store");
      expect(answer.headers.get("x-of-the-failure")).toBeNull();
      expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-/);
    }
    const [french, english, program] = await Promise.all(answers.map((answer) => answer.text()));
    expect(french).toMatch(/<html lang="fr">.*href="\/besancon\/profil">Réessayer/s);
    expect(english).toMatch(/<html lang="en">.*Try again/s);
    expect(JSON.parse(program ?? "")).toEqual({ status: "refused", code: "unavailable" });
    // Known by now: nobody waits to hear it again.
    const again = performance.now();
    expect((await get("/besancon/profil")).status).toBe(503);
    expect(performance.now() - again).toBeLessThan(200);
    await comesBack();
  }, 20_000);

  test("does not keep a public page from being shown as it was last seen", async () => {
    kept = "as it was";
    await leave();
    const started = performance.now();
    const answer = await get("/besancon");
    expect([answer.status, await answer.text()]).toEqual([200, "as it was"]);
    expect(performance.now() - started).toBeLessThan(LIMIT_MS);
    await comesBack();
  }, 20_000);
});

test("whoever sent a form reads how not to lose it; a script, a HEAD and a page with odd characters have their own", async () => {
  await relay.cut();
  const sent = await get("/besancon/publier", { method: "POST", body: new URLSearchParams({ title: "x" }) });
  expect(sent.status).toBe(503);
  expect(await sent.text()).toMatch(/rechargez cette page/);
  // An action says by itself that the database is away, with what was typed: it is not answered for.
  const action = await get("/besancon/publier", { method: "POST", headers: { "next-action": "x" } });
  expect(await action.text()).toBe("what was typed");
  const head = await get("/besancon/profil", { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([503, ""]);
  const odd = await (await get('/besancon/x?a="><script>b</script>')).text();
  expect(odd).not.toContain("<script>");
  expect(await (await get("//elsewhere.example/x")).text()).toContain('href="/elsewhere.example/x"');
  await comesBack();
}, 20_000);
