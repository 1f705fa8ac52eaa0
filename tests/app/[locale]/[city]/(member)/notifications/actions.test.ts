import { eq } from "drizzle-orm";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openNoticeAction, readAllAction } from "#app/[locale]/[city]/(member)/notifications/actions.ts";
import NotificationsPage from "#app/[locale]/[city]/(member)/notifications/page.tsx";
import { GET } from "#app/api/[city]/notifications/events/route.ts";
import { memberships } from "#db/schema/memberships.ts";
import { notifications } from "#db/schema/notifications.ts";
import { uuidv7 } from "#db/uuid.ts";
import { loadNotifications } from "#lib/server/notifications/load-notifications.ts";
import { currentMember } from "#lib/server/session.ts";
import { browseAs, browser } from "#tests/support/browser.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { eventsOf } from "#tests/support/event-stream.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { tell } from "#tests/support/notifications.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
let mine: string;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
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
  mine = await tell(base.db, a.members.resident);
});

/** Who comes, by the address of which city: of this one, or by their own one with what is of this one. */
const PEOPLE: Record<string, () => { who: TestMember | null; city: TestCity }> = {
  visitor: () => ({ who: null, city: a }),
  suspended: () => ({ who: a.members.resident, city: a }),
  owner: () => ({ who: a.members.resident, city: a }),
  neighbour: () => ({ who: a.neighbours[0], city: a }),
  moderator: () => ({ who: a.members.moderator, city: a }),
  agent: () => ({ who: a.members.agent, city: a }),
  admin: () => ({ who: a.members.admin, city: a }),
  otherResident: () => ({ who: b.members.resident, city: b }),
  otherAdmin: () => ({ who: b.members.admin, city: b }),
  foreigner: () => ({ who: b.members.admin, city: a }),
};
const OUTSIDE = ["visitor", "suspended", "foreigner"];

async function come(person: string): Promise<TestCity> {
  const { who, city } = PEOPLE[person]?.() ?? { who: null, city: a };
  await browseAs(base.db, who);
  browser.headers = new Headers({ origin: "http://localhost:3000", host: "localhost:3000" });
  if (person === "suspended" && who) {
    await suspend(base.db, who);
  }
  return city;
}

/** Where an answer leads. */
async function ledBy(answer: Promise<unknown>): Promise<string | undefined> {
  return answer.then(
    () => undefined,
    ({ to }: { to?: string }) => to,
  );
}

function form(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

const isRead = async () =>
  (await base.db.select().from(notifications).where(eq(notifications.id, mine)))[0]?.readAt !== null;
const placeOf = ({ slug }: TestCity) => ({ city: slug, locale: "fr" as const });

describe.each(Object.keys(PEOPLE))("%s", (person) => {
  const isOwner = person === "owner";

  test("opens what they were told, and nothing else", async () => {
    const city = await come(person);
    const to = await ledBy(openNoticeAction(placeOf(city), form({ notice: mine })));
    expect(to).toMatch(
      isOwner ? /^\/ville-a\/mes-echanges\// : new RegExp(`^/${city.slug}/notifications\\?fait=gone$`),
    );
    expect(await isRead()).toBe(isOwner);
  });

  test("marks as read what they were told, and nothing else", async () => {
    const city = await come(person);
    const done = OUTSIDE.includes(person) ? "gone" : "all";
    const to = await ledBy(readAllAction(placeOf(city), form({ until: new Date().toISOString() })));
    expect(to).toBe(`/${city.slug}/notifications?fait=${done}`);
    expect(await isRead()).toBe(isOwner);
  });

  test("is shown what they were told, which changes nothing", async () => {
    const { slug } = await come(person);
    const member = await currentMember(slug);
    for (const before of [undefined, mine, uuidv7(), "1"]) {
      const page = member && (await loadNotifications(member, before));
      const isShown = isOwner && before !== mine && before?.length !== 36;
      expect(page?.notifications.map(({ id }) => id) ?? []).toEqual(isShown ? [mine] : []);
    }
    expect(await isRead()).toBe(false);
  });

  test("hears their own bell", async () => {
    const { slug } = await come(person);
    const request = new NextRequest(`http://localhost:3000/api/${slug}/notifications/events`);
    const answer = await GET(request, { params: Promise.resolve({ city: slug }) });
    expect(answer.status).toBe(OUTSIDE.includes(person) ? 404 : 200);
    if (!answer.ok) return;
    const events = eventsOf(answer.body as ReadableStream<Uint8Array>);
    expect((await events.next()).value).toMatchObject({ data: { unread: isOwner ? 1 : 0, newest: null } });
    await events.return();
  });
});

test.each(OUTSIDE)("the page is not shown to who is not, or not any more, of the city: %s", async (person) => {
  const { slug: city } = await come(person);
  const params = Promise.resolve({ locale: "fr", city });
  const page = NotificationsPage({ params, searchParams: Promise.resolve({}) });
  const detour = person === "visitor" ? "/connexion" : "/ville-a/bienvenue";
  const told = person === "suspended" ? "/ville-a/compte-suspendu" : `${detour}?next=%2Fville-a%2Fnotifications`;
  expect(await ledBy(page)).toBe(told);
});

describe("a form that was made up", () => {
  const FORMS = [{}, { notice: "1" }, { notice: "' or true --" }, { notice: uuidv7() }, { until: "tomorrow" }];
  test.each(FORMS)("%o changes nothing, and leads back", async (values) => {
    const city = await come("owner");
    for (const action of [openNoticeAction, readAllAction]) {
      expect(await ledBy(action(placeOf(city), form(values)))).toBe("/ville-a/notifications?fait=gone");
    }
    expect(await isRead()).toBe(false);
  });

  test("from another site changes nothing", async () => {
    const city = await come("owner");
    browser.headers = new Headers({ origin: "https://evil.example", host: "localhost:3000" });
    await ledBy(openNoticeAction(placeOf(city), form({ notice: mine })));
    await ledBy(readAllAction(placeOf(city), form({ until: new Date().toISOString() })));
    expect(await isRead()).toBe(false);
  });

  test("with a place of nowhere leads to no other site", async () => {
    await come("owner");
    const place = { city: "//evil.example", locale: "xx" as never };
    expect(await ledBy(openNoticeAction(place, form({ notice: mine })))).toMatch(/^\/[^/]/);
    expect(await isRead()).toBe(false);
  });
});

test("what leads to a page that is no more is read, and said to be gone", async () => {
  const place = { route: "carrierPigeon" as never, params: { city: a.slug } };
  mine = await tell(base.db, a.members.resident, { notice: { words: {}, place } });
  const city = await come("owner");
  const to = await ledBy(openNoticeAction(placeOf(city), form({ notice: mine })));
  expect(to).toBe("/ville-a/notifications?fait=gone");
  expect(await isRead()).toBe(true);
});
