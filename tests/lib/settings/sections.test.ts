import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { DEFAULT_CITY_SETTINGS } from "#lib/cities/city.ts";
import type { FormValues } from "#lib/forms/form-state.ts";
import { cityMatchingSchema } from "#lib/matching/city-matching.schema.ts";
import { loggedChanges } from "#lib/settings/logged-changes.ts";
import { changesScores } from "#lib/settings/matching.ts";
import type { StoredCity } from "#lib/settings/section.ts";
import { filledCity, formChanges, formOf, originalForm, SECTIONS } from "#lib/settings/sections.ts";
import { SETTINGS_PAGES, type SettingsPage } from "#lib/settings/settings-page.ts";

const NEW: StoredCity = { name: "Ville A", settings: {}, matching: {} };
const FULL: StoredCity = {
  name: "Ville B",
  settings: {
    deskPhone: "03 53 01 24 24",
    deskHours: "Le matin.",
    contactEmail: "a@b.example",
    accent: "#7a3fa0",
    cityCode: "25056",
    categoriesOff: ["pets"],
    digestWeekday: 2,
    moderation: { mode: "before", rules: { contact_phone: 0 }, claimMinutes: 20 },
  },
  matching: { weights: { topics: 0.5, walk: { halfMinutes: 20 } }, limits: { quietHours: { from: 22, to: 7 } } },
};

/** What is wrong with a page when one field has this value, by field. */
function errorsOf(page: SettingsPage, change: FormValues, city = NEW): Record<string, string[]> {
  const read = SECTIONS[page].schema.safeParse({ ...formOf(page, city), ...change, version: "" });
  const errors: Record<string, string[]> = {};
  for (const { path, message } of read.error?.issues ?? [])
    errors[String(path[0])] = [...(errors[String(path[0])] ?? []), message];
  return errors;
}

describe.each(SETTINGS_PAGES)("the page %s", (page) => {
  test.each([
    ["of a new city", NEW],
    ["of one that has set everything", FULL],
  ])("takes the form that it shows %s, and changes nothing by it", (_, city) => {
    const after = filledCity(page, city, formOf(page, city));
    expect(after && formOf(page, after)).toEqual(formOf(page, city));
    expect(after?.matching).toEqual(city.matching);
    for (const other of SETTINGS_PAGES) expect(after && formOf(other, after)).toEqual(formOf(other, city));
  });

  test("keeps nothing that is as it is for everybody, and all that other pages keep", () => {
    const restored = filledCity(page, FULL, originalForm(page, FULL)) ?? FULL;
    expect(formOf(page, restored)).toEqual(originalForm(page, FULL));
    for (const other of SETTINGS_PAGES)
      if (other !== page) expect(formOf(other, restored)).toEqual(formOf(other, FULL));
  });

  test("holds for anything in its fields", () => {
    const value = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc.array(fc.string()),
      fc.constant("a".repeat(10_000)),
      fc.constant("<script>alert(1)</script>"),
    );
    const fields = Object.keys(formOf(page, NEW));
    fc.assert(
      fc.property(fc.constantFrom(...fields), value, (field, typed) => {
        const after = filledCity(page, NEW, { ...formOf(page, NEW), [field]: typed });
        // What is taken is what is shown, and taken again.
        if (after)
          expect(formOf(page, filledCity(page, after, formOf(page, after)) ?? NEW)).toEqual(formOf(page, after));
      }),
    );
  });

  test("refuses a field that it does not have", () => {
    expect(filledCity(page, NEW, { ...formOf(page, NEW), cityId: "x" })).toBeNull();
  });
});

test("a page keeps the defaults out of the row", () => {
  expect(filledCity("desk", NEW, { deskPhone: "", deskHours: "", deskAddress: "" })?.settings).toEqual({});
  expect(filledCity("messages", FULL, { digestWeekday: "4" })?.settings.digestWeekday).toBeUndefined();
  expect(filledCity("texts", NEW, formOf("texts", NEW))?.settings).toEqual({});
  const moderation = filledCity("moderation", FULL, originalForm("moderation", FULL))?.settings.moderation;
  expect(moderation).toEqual({ rules: { contact_phone: 0 }, claimMinutes: 20 });
});

describe("what is refused, at its field", () => {
  test.each<[SettingsPage, FormValues, string, string]>([
    ["identity", { accent: "#ffcc00" }, "accent", "settings.contrast"],
    ["identity", { accent: "vert" }, "accent", "settings.colour"],
    ["identity", { cityName: "" }, "cityName", "settings.required"],
    ["identity", { cityName: "<b>Ville</b>" }, "cityName", "settings.letters"],
    ["identity", { cityName: "B".repeat(61) }, "cityName", "settings.too-long"],
    ["identity", { contactEmail: "a@" }, "contactEmail", "settings.email"],
    ["identity", { contactEmail: `${"a".repeat(10_000)}@b.fr` }, "contactEmail", "settings.email"],
    ["identity", { cityCode: "2505" }, "cityCode", "settings.cityCode"],
    ["desk", { deskPhone: "03 81" }, "deskPhone", "settings.phone"],
    ["desk", { deskHours: "h".repeat(161) }, "deskHours", "settings.too-long"],
    ["desk", { deskAddress: "<img src=x>" }, "deskAddress", "settings.tags"],
    ["texts", { "announcement-fr": "Lisez <a href='//x'>ceci</a>" }, "announcement-fr", "settings.tags"],
    ["texts", { "welcome-en": "w".repeat(10_000) }, "welcome-en", "settings.too-long"],
    ["categories", { categories: [] }, "categories", "settings.no-category"],
    ["categories", { categories: ["constructor"] }, "categories", "settings.unknown"],
    ["messages", { digestWeekday: "8" }, "digestWeekday", "settings.bounds"],
    ["messages", { digestWeekday: "1.5" }, "digestWeekday", "settings.whole"],
    ["moderation", { holdFrom: "10", reviewFrom: "20" }, "holdFrom", "settings.hold-first"],
    ["moderation", { normal: "30" }, "normal", "settings.sooner"],
    ["moderation", { danger: "4" }, "danger", "settings.bounds"],
    ["moderation", { mode: "never" }, "mode", "settings.mode"],
    ["moderation", { onCallEmail: "a@b.example" }, "onCallPhone", "settings.on-call-phone"],
    ["matching", { relevance: "60" }, "record", "settings.shares"],
    ["matching", { perDay: "5" }, "perDay", "settings.per-week"],
    ["matching", { quietFrom: "9", quietTo: "8" }, "quietTo", "settings.quiet"],
    ["matching", { nearM: "-3" }, "nearM", "settings.number"],
    ["matching", { waveSoon: "1e9" }, "waveSoon", "settings.number"],
  ])("%s (%#)", (page, change, field, error) => {
    expect(errorsOf(page, change)[field]).toContain(error);
  });
});

test("a number may have a comma, a short or costly telephone is one, and controls are taken away", () => {
  const shares = { relevance: "50,5", feasibility: "29,5", record: "20" };
  expect(filledCity("matching", NEW, { ...formOf("matching", NEW), ...shares })?.matching).toEqual({
    weights: { pillars: { relevance: 0.505, feasibility: 0.295 } },
  });
  const desk = { deskPhone: "39 77", deskHours: "Le\u202e matin\u0000", deskAddress: " 2, rue\n Mégevand " };
  expect(filledCity("desk", NEW, desk)?.settings).toEqual({
    deskPhone: "3977",
    deskHours: "Le matin",
    deskAddress: "2, rue Mégevand",
  });
});

test("whatever numbers the form of matching takes, matching takes them", () => {
  const names = Object.keys(formOf("matching", NEW));
  const number = fc.integer({ min: 0, max: 24 }).map(String);
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), number), (typed) => {
      const after = filledCity("matching", FULL, { ...formOf("matching", FULL), ...typed });
      if (after) expect(cityMatchingSchema.safeParse(after.matching).error).toBeUndefined();
    }),
  );
});

test("numbers without a field stay, and only weights have pairs compared anew", () => {
  const after = filledCity("matching", FULL, originalForm("matching", FULL));
  expect(after?.matching).toEqual({ weights: { topics: 0.5 } });
  expect(changesScores(FULL.matching, after?.matching ?? {})).toBe(true);
  const nearer = filledCity("matching", FULL, { ...formOf("matching", FULL), nearM: "800" });
  expect(nearer?.matching).toEqual({ ...FULL.matching, limits: { quietHours: { from: 22, to: 7 }, nearM: 800 } });
  expect(changesScores(FULL.matching, nearer?.matching ?? {})).toBe(false);
});

describe("the log", () => {
  test("holds codes and numbers as they were and are, and of words only that they changed", () => {
    const before = formOf("identity", FULL);
    const after = { ...before, accent: "#17332f", contactEmail: "", cityName: "Dole" };
    expect(loggedChanges("identity", formChanges(before, after))).toEqual({
      accent: "#7a3fa0 → #17332f",
      contactEmail: "removed",
      cityName: "changed",
    });
    const off = { categories: CATEGORY_KEYS.filter((key) => key !== "moving") };
    expect(loggedChanges("categories", formChanges(formOf("categories", FULL), off))).toEqual({
      categories: "-moving +pets",
    });
  });

  test("never holds a text, a telephone or an address", () => {
    fc.assert(
      fc.property(fc.constantFrom("desk" as const, "texts" as const), fc.string({ minLength: 3 }), (page, text) => {
        const form = Object.fromEntries(Object.keys(formOf(page, NEW)).map((field) => [field, text]));
        for (const said of Object.values(loggedChanges(page, formChanges(formOf(page, NEW), form))))
          expect(["set", "changed", "removed"]).toContain(said);
      }),
    );
  });
});

test("the defaults of a city are what its pages show at first", () => {
  expect(formOf("identity", NEW).accent).toBe("#17332f");
  expect(formOf("messages", NEW).digestWeekday).toBe(String(DEFAULT_CITY_SETTINGS.digestWeekday));
});
