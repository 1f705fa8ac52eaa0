import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as actions from "#app/[locale]/[city]/(member)/profile/messages/actions.ts";
import { memberships } from "#db/schema/memberships.ts";
import { failingAddresses, notificationPreferences } from "#db/schema/notifications.ts";
import { type FormState, IDLE } from "#lib/forms/form-state.ts";
import { DEFAULT_PREFERENCES } from "#lib/notifications/preferences.ts";
import { browseAs, browser } from "#tests/support/browser.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, type TestMember, twoCities } from "#tests/support/fixtures.ts";
import { suspend } from "#tests/support/moderation.ts";
import { openNextStore } from "#tests/support/next-store.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
const store = openNextStore();
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(async () => {
  await store.change("cities");
  store.close();
  await base.close();
});

const PAUSED = new Date(Date.now() + 10 * 86_400_000);
const row = (who: TestMember) => ({
  cityId: who.cityId,
  memberId: who.id,
  mail: [...DEFAULT_PREFERENCES.mail],
  push: [...DEFAULT_PREFERENCES.push],
  digestRhythm: "weekly" as const,
  quietFrom: 21,
  quietTo: 8,
  weeklyCap: 3,
  pausedUntil: PAUSED,
  updatedAt: new Date(),
});

beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
  await store.change("cities");
  for (const who of [a.members.resident, b.members.resident]) {
    await base.db.insert(notificationPreferences).values(row(who));
    const failed = { hardCount: 1, softCount: 0, lastReason: "550", lastFailedAt: new Date(), pausedUntil: PAUSED };
    await base.db.insert(failingAddresses).values({ email: who.email, ...failed });
  }
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
  savePreferencesAction: FORM,
  endPauseAction: {},
  retryAddressAction: {},
} satisfies Record<keyof typeof actions, Record<string, string>>;
type DoorName = keyof typeof DOORS;

async function press(name: DoorName, city: TestCity, values: Record<string, string> = DOORS[name]) {
  const form = new FormData();
  for (const [key, value] of Object.entries(values)) form.set(key, value);
  const place = name === "savePreferencesAction" ? city.slug : { city: city.slug, locale: "fr" };
  const action = ACTIONS[name] as (place: unknown, previous: FormState, form: FormData) => Promise<FormState>;
  return action(place, IDLE, form).catch((error: { to?: string }) => {
    if (error.to === undefined) throw error;
    return { status: "done", to: error.to } as const;
  });
}
const fromOurPage = () => {
  browser.headers = new Headers({ origin: "http://localhost:3000", host: "localhost:3000" });
};
/** Everything that these actions could change, of everybody. */
const print = async () =>
  JSON.stringify([
    (await base.db.select().from(notificationPreferences)).map(({ updatedAt: _, ...kept }) => kept).sort(byMember),
    (await base.db.select().from(failingAddresses)).sort((one, two) => one.email.localeCompare(two.email)),
    (await base.db.select({ id: memberships.id, locale: memberships.locale }).from(memberships)).sort((one, two) =>
      one.id.localeCompare(two.id),
    ),
  ]);
const byMember = (one: { memberId: string }, two: { memberId: string }) => one.memberId.localeCompare(two.memberId);

const NAMES = Object.keys(DOORS) as DoorName[];
/** As they are called by their names. */
const ACTIONS = { ...actions };

describe.each(NAMES)("%s", (name) => {
  beforeEach(fromOurPage);

  test("changes what is one's own, and nothing of anybody else", async () => {
    const before = await base.db.select().from(notificationPreferences).where(eq(notificationPreferences.cityId, b.id));
    await browseAs(base.db, a.members.resident);
    const was = await print();
    expect(await press(name, a)).toMatchObject({ status: "done" });
    expect(await print()).not.toBe(was);
    const after = await base.db.select().from(notificationPreferences).where(eq(notificationPreferences.cityId, b.id));
    expect(after).toEqual(before);
    const others = await base.db
      .select()
      .from(failingAddresses)
      .where(eq(failingAddresses.email, b.members.resident.email));
    expect(others[0]?.pausedUntil).toEqual(PAUSED);
  });

  test.each(["moderator", "agent", "admin"] as const)("gives a %s nothing of a resident", async (role) => {
    await browseAs(base.db, a.members[role]);
    expect(await press(name, a)).toMatchObject({ status: "done" });
    const [kept] = await base.db
      .select()
      .from(notificationPreferences)
      .where(eq(notificationPreferences.memberId, a.members.resident.id));
    expect(kept?.pausedUntil).toEqual(PAUSED);
    const failing = await base.db.select().from(failingAddresses);
    expect(failing.map(({ pausedUntil }) => pausedUntil)).toEqual([PAUSED, PAUSED]);
  });

  test("is refused to a visitor, to a stranger to the city, to who is suspended, and from another site", async () => {
    const was = await print();
    await browseAs(base.db, null);
    expect(await press(name, a)).toMatchObject({ status: "refused", code: "not-signed-in" });
    await browseAs(base.db, b.members.resident);
    expect(await press(name, a)).toMatchObject({ status: "refused", code: "not-a-member" });
    await browseAs(base.db, a.members.resident);
    browser.headers = new Headers({ origin: "https://elsewhere.example", host: "localhost:3000" });
    expect(await press(name, a)).toMatchObject({ status: "refused", code: "bad-origin" });
    fromOurPage();
    await suspend(base.db, a.members.resident);
    expect(await press(name, a)).toMatchObject({ status: "refused", code: "not-a-member" });
    expect(await print()).toBe(was);
  });
});

test("nothing typed is lost when something is wrong, and nothing is kept", async () => {
  fromOurPage();
  await browseAs(base.db, a.members.resident);
  const was = await print();
  const typed = { ...FORM, quiet: "on", quietFrom: "8", pausedUntil: "2020-01-01" };
  expect(await press("savePreferencesAction", a, typed)).toMatchObject({
    status: "invalid",
    fieldErrors: { quietTo: ["preferences.same-hours"] },
    values: typed,
  });
  const past = { ...typed, quietFrom: "7" };
  expect(await press("savePreferencesAction", a, past)).toMatchObject({
    status: "invalid",
    fieldErrors: { pausedUntil: ["preferences.pause-past"] },
    values: past,
  });
  expect(await print()).toBe(was);
});
