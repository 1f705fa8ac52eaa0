import { describe, expect, test } from "vitest";
import { pauseEnd } from "#lib/notifications/pause.ts";
import { preferencesSchema } from "#lib/notifications/preferences.schema.ts";
import { DEFAULT_PREFERENCES, type Preferences } from "#lib/notifications/preferences.ts";
import { preferencesText, preferencesValues, readPreferencesText } from "#lib/notifications/preferences-values.ts";

const PARIS = "Europe/Paris";
const NOW = new Date("2026-11-29T10:00:00Z");
const values = (changed: Partial<Preferences> = {}, now = NOW) =>
  preferencesValues({ preferences: { ...DEFAULT_PREFERENCES, ...changed }, locale: "fr" }, PARIS, now);

describe("what the form shows", () => {
  test("is what it would send: unchanged, it changes nothing", () => {
    expect(preferencesSchema.parse(values())).toEqual({
      mail: ["solicitations", "messages", "reminders", "digest", "cityNews"],
      push: ["solicitations", "messages", "reminders"],
      digestRhythm: "weekly",
      quiet: true,
      quietFrom: 21,
      quietTo: 8,
      weeklyCap: 3,
      pausedUntil: "",
      locale: "fr",
    });
  });

  test("proposes the usual hours where there are none", () => {
    const shown = values({ quietHours: { from: 5, to: 5 } });
    expect(shown).toMatchObject({ quietFrom: "21", quietTo: "8" });
    expect(shown).not.toHaveProperty("quiet");
  });

  test("names the last day of a break, and no break that is over", () => {
    const pausedUntil = pauseEnd("2026-12-06", PARIS, NOW) as Date;
    expect(values({ pausedUntil }).pausedUntil).toBe("2026-12-06");
    expect(values({ pausedUntil }, pausedUntil).pausedUntil).toBe("");
  });
});

describe("preferences in an address", () => {
  test("are read back", () => {
    const chosen = { preferences: { ...DEFAULT_PREFERENCES, mail: [], weeklyCap: 0 }, locale: "en" as const };
    const text = preferencesText(chosen, PARIS, NOW);
    expect(readPreferencesText(text)).toEqual(preferencesSchema.parse(preferencesValues(chosen, PARIS, NOW)));
    expect(text.length).toBeLessThan(500);
  });

  test.each(["", "{", "null", "[]", "7", '{"mail":"spam"}', '{"__proto__":{"mail":[]}}'])("are not %s", (text) => {
    expect(readPreferencesText(text)).toBeNull();
  });
});
