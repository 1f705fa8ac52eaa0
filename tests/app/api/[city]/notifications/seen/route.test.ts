import { asc, isNotNull } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST } from "#app/api/[city]/notifications/seen/route.ts";
import { memberships } from "#db/schema/memberships.ts";
import { notifications } from "#db/schema/notifications.ts";
import { browseAs } from "#tests/support/browser.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { tell } from "#tests/support/notifications.ts";
import { postedForm } from "#tests/support/posted-form.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

const PATH = "/ville-a/mes-echanges/00000000-0000-7000-8000-000000000001";
let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let me: TestMember;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  me = a.members.resident;
  await store.change("cities");
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});
beforeEach(async () => {
  await base.db.delete(notifications);
  await base.db.update(memberships).set({ suspendedAt: null });
});

type Sent = { values?: Record<string, string>; headers?: Record<string, string>; city?: TestCity };

async function see(person: TestMember | null, { values = {}, headers = {}, city = a }: Sent = {}): Promise<number> {
  await browseAs(base.db, person);
  const request = postedForm(`/api/${city.slug}/notifications/seen`, { path: PATH, locale: "fr", ...values }, headers);
  return (await POST(request, { params: Promise.resolve({ city: city.slug }) })).status;
}
const read = async () =>
  (
    await base.db.select().from(notifications).where(isNotNull(notifications.readAt)).orderBy(asc(notifications.id))
  ).map(({ id }) => id);

test("what leads to the page that is looked at is read, and nothing else", async () => {
  const [one, two] = [await tell(base.db, me), await tell(base.db, me)];
  const place = { route: "forYou" as const, params: { city: a.slug } };
  await tell(base.db, me, { notice: { words: {}, place } });
  await tell(base.db, a.neighbours[0]);
  expect(await see(me)).toBe(204);
  expect(await read()).toEqual([one, two].sort());
});

test("the page is known by its address in either language, and only as that", async () => {
  const id = await tell(base.db, me);
  const english = "/en/ville-a/my-exchanges/00000000-0000-7000-8000-000000000001";
  for (const path of ["/", `${PATH}/`, `${PATH}/suite`, english]) expect(await see(me, { values: { path } })).toBe(204);
  expect(await read()).toEqual([]);
  await see(me, { values: { path: english, locale: "en" } });
  expect(await read()).toEqual([id]);
});

describe("nothing is read", () => {
  test("by anybody else: a visitor, a neighbour, staff, another city, or who was suspended", async () => {
    await tell(base.db, me);
    expect(await see(null)).toBe(403);
    for (const other of [a.neighbours[0], a.members.moderator, a.members.admin]) expect(await see(other)).toBe(204);
    expect(await see(b.members.resident)).toBe(403);
    expect(await see(b.members.resident, { city: b })).toBe(204);
    await suspend(base.db, me);
    expect(await see(me)).toBe(403);
    expect(await read()).toEqual([]);
  });

  test.each([
    ["another site", { headers: { origin: "https://evil.example" } }],
    ["what is no path", { values: { path: "https://evil.example/" } }],
    ["a path without end", { values: { path: `/${"x".repeat(300)}` } }],
    ["no language of ours", { values: { locale: "xx" } }],
    ["something more", { values: { memberId: "1" } }],
  ])("by a form with %s", async (_, sent) => {
    await tell(base.db, me);
    expect(await see(me, sent)).toBe(403);
    expect(await read()).toEqual([]);
  });
});
