import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "#db/client.ts";
import { startEmbedded } from "#db/embedded.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { isDatabaseAway } from "#lib/server/database-away.ts";
import { startRelay } from "#tests/support/relay.ts";

const dir = mkdtempSync(join(tmpdir(), "coup-de-main-away-"));
let server: Awaited<ReturnType<typeof startEmbedded>>;
beforeAll(async () => {
  server = await startEmbedded({ dir: join(dir, "postgres"), disposable: true });
});
afterAll(async () => {
  await server.stop();
  rmSync(dir, { recursive: true, force: true });
});

const failure = (running: PromiseLike<unknown>) =>
  Promise.resolve(running).then(
    () => null,
    (error: unknown) => error,
  );

test("a database that stops, is gone, and comes back", async () => {
  const url = new URL(server.url);
  const relay = await startRelay(Number(url.port));
  url.port = String(relay.port);
  const { db, close } = connect(url.href, 3);
  try {
    await db.execute("select 1");
    const stopped = failure(db.execute("select pg_sleep(20)"));
    await expect
      .poll(() => db.execute("select 1 from pg_stat_activity where query like '%sleep(20)%'"))
      .toHaveLength(2);
    await Promise.all([server.stop(), relay.cut()]);
    expect(isDatabaseAway(await stopped)).toBe(true);
    const inTransaction = failure(db.transaction((tx) => tx.execute("select 1")));
    expect(isDatabaseAway(await inTransaction)).toBe(true);
    server = await startEmbedded({ dir: join(dir, "postgres"), disposable: true });
    await relay.turnTo(Number(new URL(server.url).port));
    await expect.poll(() => failure(db.execute("select 1")), { timeout: 10_000 }).toBeNull();
  } finally {
    await close();
    await relay.cut();
  }
});

test("a connection that is cut in the middle of a transaction", async () => {
  const { db, close } = connect(server.url, 2);
  const cut = db.transaction(async (tx) => {
    const [row] = await tx.execute<{ pid: number }>("select pg_backend_pid() as pid");
    await db.execute(`select pg_terminate_backend(${row?.pid})`);
    await tx.execute("select 1");
  });
  expect(isDatabaseAway(await failure(cut))).toBe(true);
  await close();
});

test("is not what else may fail", async () => {
  const { db, close } = connect(server.url, 1);
  expect(isDatabaseAway(await failure(db.execute("select 1 / 0")))).toBe(false);
  expect(isDatabaseAway(await failure(db.execute("select from nowhere")))).toBe(false);
  expect(isDatabaseAway(new Refusal("not-found"))).toBe(false);
  expect(isDatabaseAway(new Error("bug", { cause: new Error("cause") }))).toBe(false);
  expect(isDatabaseAway("ECONNREFUSED")).toBe(false);
  const circle = new Error("circle");
  circle.cause = circle;
  expect(isDatabaseAway(circle)).toBe(false);
  await close();
});
