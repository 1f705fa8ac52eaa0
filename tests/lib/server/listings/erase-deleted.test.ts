import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listings } from "#db/schema/listings.ts";
import { notifications } from "#db/schema/notifications.ts";
import { outbox } from "#db/schema/outbox.ts";
import { dispatchCity } from "#lib/server/dispatch/dispatch-city.ts";
import { eraseDeleted } from "#lib/server/listings/erase-deleted.ts";
import { hoursAfter, insertHelper, insertRequest, MORNING } from "#tests/support/dispatch.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
beforeAll(async () => {
  base = await testDatabase();
  await emptyTables(base.db);
  ({ a } = await twoCities(base.db));
});
afterAll(() => base.close());

test("what was told of a request goes with it, from the bells and the logs of those who were asked", async () => {
  await insertHelper(base.db, a);
  const [deleted, kept] = [await insertRequest(base.db, a), await insertRequest(base.db, a)];
  await dispatchCity(base.db, a.id, MORNING);
  await base.db.update(outbox).set({ state: "sent", sentAt: MORNING, subject: "Un coup de main ?" });
  expect(await base.db.select().from(notifications)).toHaveLength(2);
  await base.db.update(listings).set({ status: "deleted", updatedAt: MORNING }).where(eq(listings.id, deleted));
  await eraseDeleted(base.db, hoursAfter(1));
  expect(await base.db.select().from(notifications)).toHaveLength(1);
  const subjects = (await base.db.select().from(outbox).where(eq(outbox.kind, "invitation"))).map((row) => row.subject);
  expect(subjects.toSorted()).toEqual(["Un coup de main ?", null].toSorted());
  expect(await base.db.select().from(listings).where(eq(listings.id, kept))).toHaveLength(1);
});
