import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { memberships } from "#db/schema/memberships.ts";
import { notificationPreferences } from "#db/schema/notifications.ts";
import type { PreferencesInput } from "#lib/notifications/preferences.schema.ts";
import { DEFAULT_PREFERENCES } from "#lib/notifications/preferences.ts";
import { endPause } from "#lib/server/notifications/end-pause.ts";
import { loadPreferences } from "#lib/server/notifications/load-preferences.ts";
import { savePreferences } from "#lib/server/notifications/save-preferences.ts";
import { emptyTables } from "#tests/support/empty-tables.ts";
import { type TestCity, twoCities } from "#tests/support/fixtures.ts";
import { type TestDatabase, testDatabase } from "#tests/support/postgres.ts";

let base: TestDatabase;
let a: TestCity;
let b: TestCity;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());
beforeEach(async () => {
  await emptyTables(base.db);
  ({ a, b } = await twoCities(base.db));
});

const NOW = new Date("2026-11-29T10:00:00Z");
const INPUT: PreferencesInput = {
  mail: ["messages"],
  push: [],
  digestRhythm: "daily",
  quiet: true,
  quietFrom: 23,
  quietTo: 6,
  weeklyCap: 1,
  pausedUntil: "2026-12-06",
  locale: "en",
};
const KEPT = {
  mail: ["messages"],
  push: [],
  digestRhythm: "daily",
  quietHours: { from: 23, to: 6 },
  weeklyCap: 1,
  pausedUntil: new Date("2026-12-06T23:00:00Z"),
};
const rows = () => base.db.select().from(notificationPreferences);

describe("what a member wants to receive", () => {
  test("is what everybody gets until they choose", async () => {
    const { resident } = a.members;
    expect(await loadPreferences(resident)).toMatchObject({
      preferences: DEFAULT_PREFERENCES,
      locale: "fr",
      hasPush: false,
      recipient: resident.email,
      mailPausedUntil: null,
    });
  });

  test("is kept whole, with the language, for them alone", async () => {
    await savePreferences(a.members.resident, INPUT, NOW);
    expect(await loadPreferences(a.members.resident)).toMatchObject({ preferences: KEPT, locale: "en" });
    for (const other of [a.members.moderator, a.neighbours[0], b.members.resident]) {
      expect(await loadPreferences(other)).toMatchObject({ preferences: DEFAULT_PREFERENCES, locale: "fr" });
    }
    expect(await rows()).toHaveLength(1);
  });

  test("takes the place of what they chose before", async () => {
    await savePreferences(a.members.resident, INPUT, NOW);
    const changed = { ...INPUT, mail: [], push: ["digest" as const], quiet: false, pausedUntil: "" };
    await savePreferences(a.members.resident, changed, NOW);
    const { preferences } = await loadPreferences(a.members.resident);
    expect(preferences).toEqual({
      ...KEPT,
      mail: [],
      push: ["digest"],
      quietHours: { from: 0, to: 0 },
      pausedUntil: null,
    });
    expect(await rows()).toHaveLength(1);
  });

  test("ends a break at the midnight of one's own city", async () => {
    await savePreferences(b.members.resident, INPUT, NOW);
    const { preferences } = await loadPreferences(b.members.resident);
    expect(preferences.pausedUntil).toEqual(new Date("2026-12-06T20:00:00Z"));
  });

  test.each([
    ["2026-11-28", "preferences.pause-past"],
    ["2027-11-30", "preferences.pause-too-far"],
  ])("is not changed at all by a break until %s", async (pausedUntil, key) => {
    const saving = savePreferences(a.members.resident, { ...INPUT, pausedUntil }, NOW);
    await expect(saving).rejects.toMatchObject({ field: "pausedUntil", key });
    expect(await rows()).toEqual([]);
    const [{ locale } = { locale: null }] = await base.db
      .select()
      .from(memberships)
      .where(eq(memberships.id, a.members.resident.id));
    expect(locale).toBe("fr");
  });
});

test("a break is ended by its button, and nothing else changes", async () => {
  await savePreferences(a.members.resident, INPUT, NOW);
  await savePreferences(a.neighbours[0], INPUT, NOW);
  for (const _ of ["once", "twice"]) await endPause(a.members.resident, NOW);
  expect((await loadPreferences(a.members.resident)).preferences).toEqual({ ...KEPT, pausedUntil: null });
  expect((await loadPreferences(a.neighbours[0])).preferences).toEqual(KEPT);
});
