import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cases } from "#db/schema/cases.ts";
import { uuidv7 } from "#db/uuid.ts";
import { loadMe } from "#lib/server/identity/load-me.ts";
import { reportMember } from "#lib/server/reports/report-member.ts";
import { browseAs } from "#tests/support/browser.ts";
import { startTalk, type Talk } from "#tests/support/conversations.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { openCaseFor } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { tell } from "#tests/support/notifications.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
});
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  await store.change("cities");
});
afterAll(async () => {
  // What is remembered of this database is nothing for the next file.
  await store.change("cities");
  store.close();
  await base.close();
});

const NOW = new Date();
const meOf = async (person: TestMember | null, city = a) => {
  await browseAs(base.db, person);
  return loadMe(city.slug);
};
const report = ({ helper, exchange }: Talk) =>
  reportMember(helper, { key: uuidv7(), exchange, reason: "danger", note: "", messages: [], block: false }, NOW);

describe("the cases that wait", () => {
  test("are counted for the moderators and admins of the city, while nobody has decided them", async () => {
    const { moderator, admin } = a.members;
    expect(await meOf(moderator)).toMatchObject({ cases: 0 });
    await report(await startTalk(base.db, a));
    await openCaseFor(base.db, a.neighbours[1]);
    await report(await startTalk(base.db, b));
    for (const person of [moderator, admin]) expect(await meOf(person)).toMatchObject({ cases: 2, waiting: 0 });
    const [first] = await base.db.select().from(cases).where(eq(cases.cityId, a.id));
    await base.db
      .update(cases)
      .set({ state: "closed", closedAt: NOW })
      .where(eq(cases.id, first?.id ?? ""));
    expect(await meOf(moderator)).toMatchObject({ cases: 1 });
    expect(await meOf(b.members.moderator, b)).toMatchObject({ cases: 1 });
  });

  test("leave out those that the moderator reported", async () => {
    await report(await startTalk(base.db, a, NOW, a.members.moderator));
    expect(await meOf(a.members.moderator)).toMatchObject({ cases: 0 });
    expect(await meOf(a.members.admin)).toMatchObject({ cases: 1 });
  });

  test("are nothing that anybody else is told", async () => {
    const talk = await startTalk(base.db, a);
    await report(talk);
    for (const person of [talk.helper, talk.beneficiary, a.members.agent, b.members.moderator, null]) {
      expect(await meOf(person)).not.toHaveProperty("cases");
    }
  });
});

describe("what is unread under the bell", () => {
  test("is counted for its member, in this city", async () => {
    await tell(base.db, a.members.resident);
    await tell(base.db, a.members.resident, { readAt: NOW });
    await tell(base.db, b.members.resident);
    expect(await meOf(a.members.resident)).toMatchObject({ notices: 1 });
    expect(await meOf(a.neighbours[0])).toMatchObject({ notices: 0 });
  });

  test("is nothing that a visitor or a stranger to the city is told", async () => {
    await tell(base.db, a.members.resident);
    for (const person of [null, b.members.resident]) expect(await meOf(person)).not.toHaveProperty("notices");
  });
});
