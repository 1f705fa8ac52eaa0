import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as actions from "#app/[locale]/[city]/(public)/preferences/actions.ts";
import { notificationPreferences } from "#db/schema/notifications.ts";
import { IDLE } from "#lib/forms/form-state.ts";
import { DEFAULT_PREFERENCES } from "#lib/notifications/preferences.ts";
import { loadLinkedPreferences } from "#lib/server/notifications/load-linked-preferences.ts";
import { loadPreferences } from "#lib/server/notifications/load-preferences.ts";
import { browser } from "#tests/support/browser.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";
import { linkOf, tampered } from "#tests/support/preferences-links.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
const fromOurPage = () => {
  browser.cookies.clear();
  browser.headers = new Headers({ origin: "http://localhost:3000", host: "localhost:3000" });
};
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  fromOurPage();
});

const FORM = {
  mail: "messages",
  digestRhythm: "daily",
  quietFrom: "21",
  quietTo: "8",
  weeklyCap: "0",
  pausedUntil: "",
  locale: "en",
};
const DOORS = {
  stopTopicAction: {},
  resumeTopicAction: {},
  askLessAction: {},
  endLinkedPauseAction: {},
  saveLinkedPreferencesAction: FORM,
  undoPreferencesAction: { before: JSON.stringify(FORM) },
} satisfies Record<keyof typeof actions, Record<string, string>>;
type DoorName = keyof typeof DOORS;
const NAMES = Object.keys(DOORS) as DoorName[];
/** As they are called by their names. */
const ACTIONS = { ...actions };

/** Presses a button of the page, signed out; where it leads, or what it answers. */
async function press(name: DoorName, link: string, values: Record<string, string> = DOORS[name], city = a) {
  const form = new FormData();
  for (const [key, value] of Object.entries({ ...values, link })) form.set(key, value);
  return ACTIONS[name]({ city: city.slug, locale: "fr" }, IDLE, form).catch((error: { to?: string }) => {
    if (error.to === undefined) throw error;
    return { status: "done", query: new URLSearchParams(error.to.split("?")[1]) } as const;
  });
}
const chosen = async (who = a.members.resident) => (await loadPreferences(who)).preferences;
const changed = () => base.db.select().from(notificationPreferences);
const beforeOf = (answer: Awaited<ReturnType<typeof press>>) => ("query" in answer && answer.query.get("avant")) || "";

describe("the page of a mail's link", () => {
  test("says whose messages it is about, and nothing else of them", async () => {
    const { resident } = a.members;
    const opened = await loadLinkedPreferences(a.slug, linkOf(resident, "digest"), new Date());
    expect(opened).toEqual({
      view: "open",
      own: {
        topic: "digest",
        firstName: resident.firstName,
        maskedEmail: `${resident.email[0]}…@test.example`,
        preferences: DEFAULT_PREFERENCES,
        locale: "fr",
        hasPush: false,
      },
    });
    expect(await changed()).toEqual([]);
  });

  test("stops a topic, and gives it back", async () => {
    const { resident } = a.members;
    const link = linkOf(resident, "digest");
    for (const _ of ["once", "twice"]) expect(await press("stopTopicAction", link)).toMatchObject({ status: "done" });
    expect((await chosen()).mail).toEqual(["solicitations", "messages", "reminders", "cityNews"]);
    for (const _ of ["once", "twice"]) await press("resumeTopicAction", link);
    expect([...(await chosen()).mail].sort()).toEqual([...DEFAULT_PREFERENCES.mail].sort());
    expect(await chosen(a.neighbours[0])).toEqual(DEFAULT_PREFERENCES);
  });

  test("asks less often, and gives back how often it was", async () => {
    const link = linkOf(a.members.resident, "solicitations");
    const before = beforeOf(await press("askLessAction", link));
    expect(await chosen()).toEqual({ ...DEFAULT_PREFERENCES, weeklyCap: 1 });
    await press("undoPreferencesAction", link, { before });
    expect(await chosen()).toEqual(DEFAULT_PREFERENCES);
  });

  test("keeps all choices, and gives back what stood there before, however often", async () => {
    const link = linkOf(a.members.resident);
    const first = await press("saveLinkedPreferencesAction", link);
    expect(await chosen()).toMatchObject({ mail: ["messages"], push: [], weeklyCap: 0, digestRhythm: "daily" });
    const before = beforeOf(first);
    for (const _ of ["once", "twice"]) await press("undoPreferencesAction", link, { before });
    expect(await chosen()).toEqual(DEFAULT_PREFERENCES);
    expect((await loadPreferences(a.members.resident)).locale).toBe("fr");
  });

  test("ends a break, and begins it again unless it is over", async () => {
    const link = linkOf(a.members.resident);
    const lastDay = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    await press("saveLinkedPreferencesAction", link, { ...FORM, pausedUntil: lastDay });
    const { pausedUntil } = await chosen();
    expect(pausedUntil?.getTime()).toBeGreaterThan(Date.now());
    const before = beforeOf(await press("endLinkedPauseAction", link));
    expect((await chosen()).pausedUntil).toBeNull();
    await press("undoPreferencesAction", link, { before });
    expect((await chosen()).pausedUntil).toEqual(pausedUntil);
    await press("undoPreferencesAction", link, { before: before.replace(lastDay, "2026-01-01") });
    expect((await chosen()).pausedUntil).toBeNull();
  });

  test.each(["", "{}", '{"mail":"spam"}'])("gives nothing back from %s", async (before) => {
    const answer = await press("undoPreferencesAction", linkOf(a.members.resident), { before });
    expect(answer).toMatchObject({ status: "refused", code: "not-found" });
    expect(await changed()).toEqual([]);
  });

  test("keeps nothing of a form with an error, and what was typed", async () => {
    const link = linkOf(a.members.resident);
    const typed = { ...FORM, pausedUntil: "2020-01-01" };
    expect(await press("saveLinkedPreferencesAction", link, typed)).toMatchObject({
      status: "invalid",
      fieldErrors: { pausedUntil: ["preferences.pause-past"] },
      values: { ...typed, link },
    });
    expect(await changed()).toEqual([]);
  });
});

describe.each(NAMES)("%s", (name) => {
  test("changes nothing with a link that is too old, tampered with, of another city, or of nobody", async () => {
    const { resident } = a.members;
    const gone = { ...resident, id: b.members.resident.id };
    const tries: [string, string, TestCity][] = [
      [linkOf(resident, "digest", 121), "link-expired", a],
      [tampered(linkOf(resident)), "not-found", a],
      ["x", "not-found", a],
      [linkOf(resident), "not-found", b],
      [linkOf(b.members.resident), "not-found", a],
      [linkOf(gone), "not-found", a],
    ];
    for (const [link, code, city] of tries) {
      expect(await press(name, link, DOORS[name], city)).toMatchObject({ status: "refused", code });
      const { view, own } = await loadLinkedPreferences(city.slug, link, new Date());
      expect([view, own]).toEqual([code === "link-expired" ? "expired" : "unknown", null]);
    }
    expect(await changed()).toEqual([]);
  });

  test("opens nothing to who is suspended", async () => {
    const { resident } = a.members;
    await suspend(base.db, resident);
    expect(await press(name, linkOf(resident))).toMatchObject({ status: "refused", code: "not-found" });
    expect((await loadLinkedPreferences(a.slug, linkOf(resident), new Date())).view).toBe("unknown");
    expect(await changed()).toEqual([]);
  });

  test("is not pressed from another site", async () => {
    browser.headers = new Headers({ origin: "https://elsewhere.example", host: "localhost:3000" });
    const answer = await press(name, linkOf(a.members.resident));
    expect(answer).toMatchObject({ status: "refused", code: "bad-origin" });
    expect(await changed()).toEqual([]);
  });
});
