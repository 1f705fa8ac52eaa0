import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { JOB_PAYLOADS, QUEUE_POLICIES } from "#lib/server/jobs/registry.ts";
import { createMailer } from "#lib/server/mail/mailer.ts";
import { openDrain } from "#lib/server/outbox/open-drain.ts";
import { handlersFor } from "#lib/server/worker.ts";
import { type Base, makeBase } from "#tests/support/permissions/base.ts";
import { dueOf } from "#tests/support/permissions/due-work.ts";
import { JOBS } from "#tests/support/permissions/jobs.ts";
import { type Ledger, openLedger, type Touch } from "#tests/support/permissions/ledger.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { startSmtpServer, type TestSmtpServer } from "#tests/support/smtp-server.ts";

let base: TestDatabase;
let world: Base;
let ledger: Ledger;
let server: TestSmtpServer;
let handlers: ReturnType<typeof handlersFor>;
beforeAll(async () => {
  base = await testDatabase();
  world = await makeBase(base.db);
  server = await startSmtpServer();
  const settings = { mailFrom: "bonjour@entraide.example", baseUrl: "https://entraide.example", smtpUrl: server.url };
  const drain = openDrain({ db: base.db, mailer: createMailer(settings), pusher: null, mailsPerSecond: 1000 });
  handlers = handlersFor(base.db, drain);
  ledger = await openLedger(base, inject("testServer").superuserUrl);
  await ledger.keep();
});
afterEach(async () => {
  vi.useRealTimers();
  await ledger.putBack();
});
afterAll(async () => {
  await ledger.close();
  await server.close();
  await base.close();
});

const ROWS = Object.entries(JOBS) as [keyof typeof JOBS, (typeof JOBS)[keyof typeof JOBS]][];
const abroad = (touched: readonly Touch[]) => touched.filter(({ city }) => city !== null && city !== world.a.id);

test("every job has a row, and every row is of a job", () => {
  expect(Object.keys(JOBS).toSorted()).toEqual(Object.keys(QUEUE_POLICIES).toSorted());
});

describe.each(ROWS)("%s", (name, row) => {
  const isAsked = name in JOB_PAYLOADS;

  test("does its work, in the city where it is due, and touches nothing else", async () => {
    const { at, make } = dueOf(row, base.db);
    vi.useFakeTimers({ toFake: ["Date"], now: at });
    const payload = await make(world.a);
    // As much is due in the other city, which nobody asks for.
    if (isAsked) await make(world.b);
    await ledger.look();
    await handlers[name](payload ?? null);
    const touched = await ledger.look();
    expect(touched.length).toBeGreaterThan(0);
    expect(
      [...new Set(touched.map(({ name: table }) => table))].filter((table) => !row.changes.includes(table)),
    ).toEqual([]);
    expect(abroad(touched).filter(({ name: table }) => !row.everywhere?.includes(table))).toEqual([]);
  });
});

describe("a job for one city, with what is of another one", () => {
  test.each(ROWS.filter(([name]) => name in JOB_PAYLOADS))("%s does nothing to it", async (name, row) => {
    const { at, make } = dueOf(row, base.db);
    vi.useFakeTimers({ toFake: ["Date"], now: at });
    const payload = { ...(await make(world.b)), cityId: world.a.id };
    await ledger.look();
    await handlers[name](payload);
    expect(abroad(await ledger.look())).toEqual([]);
  });
});
