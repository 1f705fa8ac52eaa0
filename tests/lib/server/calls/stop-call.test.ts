import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { stopCall } from "#lib/server/calls/stop-call.ts";
import { callsOf, send } from "#tests/support/calls.ts";
import { hoursAfter, insertHelpers } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let seen: ReturnType<typeof callsOf>;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  seen = callsOf(base.db, a.id);
  await insertHelpers(base.db, a, 4);
});

test("ends it, drops what has not left, and is in the log; once", async () => {
  const id = await send(a, 4);
  await stopCall(a.members.admin, id, hoursAfter(1));
  expect(await seen.all()).toMatchObject([{ state: "stopped", endedAt: hoursAfter(1) }]);
  expect((await seen.messages()).map(({ state }) => state)).toEqual(Array(4).fill("dropped"));
  expect((await seen.log()).at(-1)).toMatchObject({ action: "call.stopped", subject: `call:${id}` });
  await expect(stopCall(a.members.admin, id, hoursAfter(2))).rejects.toMatchObject({ code: "not-found" });
});

test("is for nobody else, nor of another city", async () => {
  const id = await send(a, 4);
  for (const member of [a.members.resident, a.members.moderator, b.members.agent, b.members.admin]) {
    await expect(stopCall(member, id, hoursAfter(1))).rejects.toMatchObject({ code: "not-found" });
  }
  expect(await seen.all()).toMatchObject([{ state: "open" }]);
});
