import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outbox } from "#db/schema/outbox.ts";
import { leaveMessage } from "#lib/server/outbox/leave-message.ts";
import { insertMessage } from "#tests/support/bounces.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  ({ a } = await twoCities(base.db));
});
afterAll(() => base.close());

const stored = async (id: string) => (await base.db.select().from(outbox).where(eq(outbox.id, id)))[0];

test("a message that is given up is forgotten, and stays so", async () => {
  const id = await insertMessage(base.db, a.members.resident, { state: "failed", payload: { title: "Courses" } });
  await leaveMessage(a.members.admin, id);
  expect(await stored(id)).toMatchObject({ state: "dropped", dropReason: "stale", payload: {} });
  await expect(leaveMessage(a.members.admin, id)).rejects.toThrow("changed-meanwhile");
});

test.each(["waiting", "sent"] as const)("one that is %s is not given up", async (state) => {
  const id = await insertMessage(base.db, a.members.resident, { state });
  await expect(leaveMessage(a.members.admin, id)).rejects.toThrow("changed-meanwhile");
  expect(await stored(id)).toMatchObject({ state });
});
