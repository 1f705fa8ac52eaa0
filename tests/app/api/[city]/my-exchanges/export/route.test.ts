import { afterAll, beforeAll, expect, test } from "vitest";
import { GET } from "#app/api/[city]/my-exchanges/export/route.ts";
import { browseAs } from "#tests/support/browser.ts";
import { startTalk, type Talk, write } from "#tests/support/conversations.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let talk: Talk;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  await store.change("cities");
  talk = await startTalk(base.db, a);
  await write(base.db, talk, talk.beneficiary, "SECRET");
});
afterAll(async () => {
  // What is remembered of this database is nothing for the next file.
  await store.change("cities");
  store.close();
  await base.close();
});

const ask = () => GET(new Request("http://localhost/"), { params: Promise.resolve({ city: a.slug }) });

test("a member gets their exchanges as a file that no cache keeps", async () => {
  await browseAs(base.db, talk.helper);
  const answer = await ask();
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
  expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="mes-echanges.json"');
  expect(await answer.json()).toMatchObject({ conversations: [{ lines: [{ event: "propose" }, { text: "SECRET" }] }] });
});

test("the eleventh time in an hour is refused", async () => {
  await browseAs(base.db, talk.beneficiary);
  for (let time = 0; time < 10; time += 1) expect((await ask()).status).toBe(200);
  const answer = await ask();
  expect([answer.status, answer.headers.get("Retry-After")]).toEqual([429, "3600"]);
});

test.each(["moderator", "agent", "admin"] as const)(
  "a %s gets their own, which holds nothing of others",
  async (role) => {
    await browseAs(base.db, a.members[role]);
    expect(await (await ask()).text()).not.toContain("SECRET");
  },
);

test.each([
  ["a visitor", () => null],
  ["a member of another city", () => b.members.admin],
])("%s finds nothing here", async (_, person) => {
  await browseAs(base.db, person());
  const answer = await ask();
  expect([answer.status, await answer.text()]).toEqual([404, '{"error":"not_found"}']);
});
