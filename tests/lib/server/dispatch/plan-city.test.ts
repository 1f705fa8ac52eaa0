import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Connection, connect } from "#db/client.ts";
import { dispatchCity } from "#lib/server/dispatch/dispatch-city.ts";
import { answerInvitation } from "#lib/server/invitations/answer-invitation.ts";
import {
  hoursAfter,
  insertHelpers,
  insertRequest,
  MORNING,
  searchesOf,
  type TestHelper,
} from "#tests/support/dispatch.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let city: TestCity;
let seen: ReturnType<typeof searchesOf>;
let others: Connection[];
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await base.db.execute(sql`truncate cities, users cascade`);
  ({ a: city } = await twoCities(base.db));
  seen = searchesOf(base.db, city.id);
  others = [];
});
afterEach(() => Promise.all(others.map(({ sql: client }) => client.end({ timeout: 0 }))));

/** A connection of its own, as another process has it. */
function another(): Connection {
  const one = connect(base.url, 1);
  others.push(one);
  return one;
}

const DAILY = 2;
const WEEKLY = 3;

/** Nobody twice for one request, and nobody more often than a helper may be asked. */
async function expectWithinLimits(helpers: readonly TestHelper[]): Promise<void> {
  const all = await seen.all();
  const pairs = all.map(({ requestId, helperId }) => `${requestId} ${helperId}`);
  expect(new Set(pairs).size).toBe(pairs.length);
  for (const { id } of helpers) {
    const days = all.filter(({ helperId }) => helperId === id).map(({ sentAt }) => sentAt.toISOString().slice(0, 10));
    expect(days.length).toBeLessThanOrEqual(WEEKLY);
    for (const day of new Set(days)) expect(days.filter((one) => one === day).length).toBeLessThanOrEqual(DAILY);
  }
  expect(await seen.mails("invitation")).toHaveLength(all.length);
}

test("two dispatchers at once, twenty rounds, with people answering meanwhile: no one twice, no limit passed", async () => {
  const helpers = await insertHelpers(base.db, city, 8);
  const [one, two] = [another(), another()];
  for (let round = 0; round < 20; round += 1) {
    const now = hoursAfter(round);
    await insertRequest(base.db, city, { publishedAt: now });
    const open = (await seen.all()).filter(({ answer }) => answer === null);
    const asked = round % 3 === 0 ? open[0] : undefined;
    const helper = helpers.find(({ id }) => id === asked?.helperId);
    const answer = round % 2 === 0 ? ("not_this_time" as const) : ("can" as const);
    await Promise.all([
      dispatchCity(one.db, city.id, now),
      dispatchCity(two.db, city.id, now),
      asked && helper ? answerInvitation(helper, { invitation: asked.id, answer }, now).catch(() => undefined) : null,
    ]);
    await expectWithinLimits(helpers);
  }
  expect((await seen.all()).length).toBeGreaterThan(10);
}, 60_000);

describe("a dispatcher that is killed in the middle", () => {
  test("has done nothing, and the next one does it all", async () => {
    await insertHelpers(base.db, city, 4);
    const request = await insertRequest(base.db, city);
    const [holder, victim] = [another(), another()];
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    // The invitations are written before the mails: somebody holds the table of the mails.
    const held = holder.db.transaction(async (tx) => {
      await tx.execute(sql`lock table outbox in access exclusive mode`);
      await released;
    });
    const [{ pid }] = (await victim.db.execute(sql`select pg_backend_pid() as pid`)) as unknown as [{ pid: number }];
    const killed = dispatchCity(victim.db, city.id, MORNING).catch((error: Error) => error);
    await vi.waitFor(async () => {
      const [found] = await base.db.execute(
        sql`select 1 from pg_stat_activity where pid = ${pid} and wait_event_type = 'Lock' and query like '%outbox%'`,
      );
      expect(found).toBeDefined();
    }, 10_000);
    // Ending the connection itself would end this process: see docs/operations.md, "Known faults of parts".
    await base.db.execute(sql`select pg_cancel_backend(${pid})`);
    expect(await killed).toBeInstanceOf(Error);
    release();
    await held;
    expect(await seen.all()).toEqual([]);
    expect(await seen.dispatch(request)).toBeUndefined();
    expect(await seen.events(request)).toEqual([]);
    expect(await seen.mails("invitation")).toEqual([]);
    expect(await dispatchCity(base.db, city.id, MORNING)).toMatchObject({ requests: 1, invitations: 3 });
    expect(await seen.mails("invitation")).toHaveLength(3);
  });
});

test("a yes at the very moment of the next wave: either the yes comes first, or it still counts", async () => {
  const helpers = await insertHelpers(base.db, city, 8);
  for (let round = 0; round < 5; round += 1) {
    const request = await insertRequest(base.db, city, {
      publishedAt: hoursAfter(24 * 8 * round),
      expiresAt: hoursAfter(5000),
    });
    const start = hoursAfter(24 * 8 * round);
    await base.db.execute(sql`update listings set expires_at = ${hoursAfter(5000).toISOString()}`);
    await dispatchCity(base.db, city.id, start);
    const [asked] = await seen.invitations(request);
    const helper = helpers.find(({ id }) => id === asked?.helperId);
    if (!asked || !helper) throw new Error("nobody was asked");
    await Promise.all([
      dispatchCity(another().db, city.id, hoursAfter(24, start)),
      answerInvitation(helper, { invitation: asked.id, answer: "can" }, hoursAfter(24, start)),
    ]);
    expect(await seen.dispatch(request)).toMatchObject({ state: "helped", nextAt: null });
    const answers = (await seen.invitations(request)).map(({ answer }) => answer);
    expect(answers.filter((answer) => answer === "can")).toHaveLength(1);
    expect(answers).not.toContain(null);
  }
});
