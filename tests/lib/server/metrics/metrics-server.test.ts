import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outbox } from "#db/schema/outbox.ts";
import { uuidv7 } from "#db/uuid.ts";
import { enqueue } from "#lib/server/jobs/enqueue.ts";
import { routeClassOf } from "#lib/server/metrics/count-requests.ts";
import { type MetricsServer, startMetricsServer } from "#lib/server/metrics/metrics-server.ts";
import { twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let metrics: MetricsServer;
let site: Server;
beforeAll(async () => {
  base = await testDatabase();
  metrics = await startMetricsServer({ port: 0, host: "127.0.0.1" });
  site = createServer((request, response) => {
    metrics.count(request, response);
    response.writeHead(request.url === "/besancon/profil" ? 503 : 200).end();
  });
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  site.closeAllConnections();
  site.close();
  metrics.close();
  await base.close();
});

const read = async () => (await fetch(`http://127.0.0.1:${metrics.port}/metrics`)).text();
const gaugeOf = (text: string, name: string) => {
  const line = text.split("\n").find((one) => one.startsWith(`coup_de_main_${name} `));
  return line === undefined ? null : Number(line.split(" ").at(-1));
};

test("what waits is told as it is now, with requests and the process, and nothing of anybody", async () => {
  const { a, b } = await twoCities(base.db);
  const at = new Date(Date.now() - 90_000);
  const mail = { kind: "sign-in", recipient: "camille@test.example", locale: "fr", payload: {}, dueAt: at } as const;
  await base.db.insert(outbox).values([
    { ...mail, cityId: a.id, id: uuidv7(), businessKey: "1" },
    { ...mail, cityId: b.id, id: uuidv7(), businessKey: "2", state: "failed" },
    { ...mail, cityId: b.id, id: uuidv7(), businessKey: "3", dueAt: new Date(Date.now() + 90_000) },
  ]);
  await base.db.transaction((tx) => enqueue(tx, "rematch-city", { cityId: a.id }));
  const address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  for (const path of ["/besancon", "/besancon/profil", "/api/me?city=besancon&token=secret"])
    await fetch(address + path);
  await expect.poll(read).toMatch(/requests_total\{route="api",status="2xx"\} 1/);
  const text = await read();
  expect(text).toMatch(/requests_total\{route="public-page",status="2xx"\} 1/);
  expect(text).toMatch(/requests_total\{route="page",status="5xx"\} 1/);
  expect(text).toMatch(/request_duration_seconds_bucket\{le="0.5",route="api",status="2xx"\} 1/);
  expect(gaugeOf(text, "database_up")).toBe(1);
  expect(gaugeOf(text, "outbox_due")).toBe(1);
  expect(gaugeOf(text, "outbox_oldest_seconds")).toBeGreaterThan(80);
  expect(gaugeOf(text, "outbox_failed")).toBe(1);
  expect(gaugeOf(text, "jobs_waiting")).toBe(1);
  expect(gaugeOf(text, "cases_open")).toBe(0);
  expect(gaugeOf(text, "process_resident_memory_bytes")).toBeGreaterThan(10_000_000);
  expect(text).toMatch(/nodejs_eventloop_lag_seconds/);
  expect(text).toMatch(/database_connections\{state="\w+"\}/);
  for (const personal of ["camille", "besancon", "secret", a.id, a.slug]) expect(text).not.toContain(personal);
});

test("anything else is not there", async () => {
  for (const path of ["/", "/metrics?x", "/api/ready"]) {
    expect((await fetch(`http://127.0.0.1:${metrics.port}${path}`)).status, path).toBe(404);
  }
  expect((await fetch(`http://127.0.0.1:${metrics.port}/metrics`, { method: "POST" })).status).toBe(404);
});

test.each([
  ["/_next/static/a.js", "GET", {}, "asset"],
  ["/photos/a/b-small.jpg", "GET", {}, "photo"],
  ["/api/ready", "GET", {}, "probe"],
  ["/api/besancon/conversations/1/events?after=0", "GET", {}, "stream"],
  ["/api/besancon/pins", "GET", {}, "api"],
  ["/besancon/publier", "POST", {}, "action"],
  ["/besancon/publier", "GET", { "next-action": "x" }, "action"],
  ["/besancon/annonces?q=x", "GET", {}, "public-page"],
  ["/besancon/profil", "GET", {}, "page"],
] as const)("%s by %s with %o is of the sort %s", (url, method, headers, sort) => {
  expect(routeClassOf({ url, method, headers })).toBe(sort);
});
