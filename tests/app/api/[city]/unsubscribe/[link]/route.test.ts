import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GET, POST } from "#app/api/[city]/unsubscribe/[link]/route.ts";
import type { Connection } from "#db/client.ts";
import { connect } from "#db/client.ts";
import { memberships } from "#db/schema/memberships.ts";
import { notificationPreferences } from "#db/schema/notifications.ts";
import { DEFAULT_PREFERENCES } from "#lib/notifications/preferences.ts";
import { loadPreferences } from "#lib/server/notifications/load-preferences.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { linkOf, tampered } from "#tests/support/preferences-links.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
  ({ a, b } = await twoCities(base.db));
  await store.change("cities");
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});
beforeEach(async () => {
  await base.db.delete(notificationPreferences);
  await base.db.update(memberships).set({ suspendedAt: null, locale: "fr" });
});

const ONE_CLICK = "List-Unsubscribe=One-Click";
const FORM = "application/x-www-form-urlencoded";
const at = (city: TestCity, link: string) => ({ params: Promise.resolve({ city: city.slug, link }) });

/** As the server of a mail program does: no cookie, no origin. */
function press(link: string, city = a, body: BodyInit | null = ONE_CLICK, type: string | null = FORM) {
  const headers = type ? { "content-type": type } : undefined;
  const request = new Request(`http://localhost:3000/api/${city.slug}/unsubscribe/${link}`, {
    method: "POST",
    body,
    ...(headers ? { headers } : {}),
  });
  return POST(request, at(city, link));
}
const open = (link: string, city = a) =>
  GET(new Request(`http://localhost:3000/api/${city.slug}/unsubscribe/${link}`), at(city, link));
const mailOf = async (who = a.members.resident) => (await loadPreferences(who)).preferences.mail;
const changed = () => base.db.select().from(notificationPreferences);

describe("one press of a mail program", () => {
  test("takes the topic from the mails, once and again, and answers without a redirect", async () => {
    const link = linkOf(a.members.resident, "digest");
    for (const _ of ["once", "twice"]) {
      const answer = await press(link);
      expect([answer.status, answer.headers.get("location"), answer.headers.get("set-cookie")]).toEqual([
        200,
        null,
        null,
      ]);
      expect(answer.headers.get("cache-control")).toContain("no-store");
      expect(await answer.text()).toBe("Unsubscribed\n");
      const { preferences } = await loadPreferences(a.members.resident);
      expect(preferences).toEqual({
        ...DEFAULT_PREFERENCES,
        mail: ["solicitations", "messages", "reminders", "cityNews"],
      });
    }
    expect(await changed()).toHaveLength(1);
  });

  test("leaves what else was chosen, also when two come at once", async () => {
    const { resident } = a.members;
    await press(linkOf(resident, "digest"));
    const [answers] = await Promise.all([
      Promise.all((["solicitations", "reminders"] as const).map((topic) => press(linkOf(resident, topic)))),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await mailOf()).toEqual(["messages", "cityNews"]);
  });

  test("may come as multipart, and without a length", async () => {
    const form = new FormData();
    form.set("List-Unsubscribe", "One-Click");
    expect((await press(linkOf(a.members.resident), a, form, null)).status).toBe(200);
    expect(await mailOf()).not.toContain("solicitations");
  });

  test.each([
    ["nothing", null, null],
    ["another word", "List-Unsubscribe=yes", FORM],
    ["another field", "unsubscribe=One-Click", FORM],
    ["no form", "List-Unsubscribe=One-Click", "text/plain"],
    ["JSON", '{"List-Unsubscribe":"One-Click"}', "application/json"],
    ["a broken form", "x", "multipart/form-data; boundary=y"],
    ["too much", `${ONE_CLICK}&more=${"x".repeat(5000)}`, FORM],
  ])("is refused with %s in it", async (_, body, type) => {
    expect((await press(linkOf(a.members.resident), a, body, type)).status).toBe(400);
    expect(await changed()).toEqual([]);
  });

  test("finds nothing behind a link that was tampered with, or of another city", async () => {
    const { resident } = a.members;
    for (const link of [tampered(linkOf(resident)), "x", `${linkOf(resident)}x`, ""]) {
      expect((await press(link)).status).toBe(404);
    }
    expect((await press(linkOf(resident), b)).status).toBe(404);
    expect((await press(linkOf(resident), { ...a, slug: "nulle-part" })).status).toBe(404);
    expect(await changed()).toEqual([]);
  });

  test("works for 120 days", async () => {
    const { resident } = a.members;
    expect((await press(linkOf(resident, "digest", 119))).status).toBe(200);
    expect((await press(linkOf(resident, "reminders", 121))).status).toBe(410);
    expect(await mailOf()).toEqual(["solicitations", "messages", "reminders", "cityNews"]);
  });

  test("is heard from who is suspended, and tells nothing of who has left", async () => {
    const { resident } = a.members;
    await suspend(base.db, resident);
    expect((await press(linkOf(resident))).status).toBe(200);
    expect(await mailOf()).not.toContain("solicitations");
    const gone = { ...resident, id: resident.id.replace(/.$/, (last) => (last === "0" ? "1" : "0")) };
    const answer = await press(linkOf(gone));
    expect([answer.status, await answer.text()]).toEqual([200, "Unsubscribed\n"]);
    expect(await changed()).toHaveLength(1);
  });
});

describe("the address of that button, opened", () => {
  test("leads to the page where one chooses, in one's language, and changes nothing", async () => {
    const link = linkOf(a.members.resident);
    const french = await open(link);
    expect([french.status, french.headers.get("location")]).toEqual([303, `/${a.slug}/preferences?lien=${link}`]);
    await base.db.update(memberships).set({ locale: "en" }).where(eq(memberships.id, a.members.resident.id));
    expect((await open(link)).headers.get("location")).toBe(`/en/${a.slug}/preferences?lien=${link}`);
    expect(await changed()).toEqual([]);
  });

  test("leads there with any link, where it is said that it does not open, and to no city that is none", async () => {
    expect((await open("x")).headers.get("location")).toBe(`/${a.slug}/preferences?lien=x`);
    expect((await open(linkOf(a.members.resident), { ...a, slug: "nulle-part" })).status).toBe(404);
  });
});

test("while the database is away, a mail program is asked to come again", async () => {
  const shared = globalThis as typeof globalThis & { coupDeMainConnection?: Connection };
  const usual = shared.coupDeMainConnection;
  const away = connect("postgres://nobody:none@127.0.0.1:1/none", 1);
  shared.coupDeMainConnection = away;
  try {
    const answer = await press(linkOf(a.members.resident));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "120"]);
  } finally {
    if (usual) shared.coupDeMainConnection = usual;
    await away.close();
  }
  expect(await changed()).toEqual([]);
});
