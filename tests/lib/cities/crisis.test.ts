import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { DEFAULT_CITY_SETTINGS, ownSettings } from "#lib/cities/city.ts";
import { crisisFormSchema, crisisPlanSchema } from "#lib/cities/crisis.schema.ts";
import { firstOnes, matchingInForce, settingsInForce } from "#lib/cities/crisis.ts";
import { crisisEnd } from "#lib/cities/crisis-end.ts";
import { type CrisisPlan, PERCENTS, REACHES, TIMES } from "#lib/cities/crisis-plan.ts";
import { MODERATION_MODES } from "#lib/cities/moderation-settings.ts";
import { cityMatchingSchema } from "#lib/matching/city-matching.schema.ts";
import { limitsSchema } from "#lib/matching/waves/limits.schema.ts";
import { weightsSchema } from "#lib/matching/weights.schema.ts";

const text = fc.oneof(fc.constant(""), fc.string({ maxLength: 200 }));
const byLanguage = fc.record({ fr: text, en: text });
const plans: fc.Arbitrary<CrisisPlan> = fc.record({
  categories: fc.uniqueArray(fc.constantFrom(...CATEGORY_KEYS), { minLength: 1, maxLength: 8 }),
  banner: byLanguage,
  link: fc.constantFrom(null, "https://ville.example/crise"),
  welcome: byLanguage,
  hint: byLanguage,
  deskHours: text,
  deskPhone: text,
  answerPercent: fc.constantFrom(...PERCENTS),
  times: fc.constantFrom(...TIMES),
  reach: fc.constantFrom(...REACHES),
  remoteFirst: fc.boolean(),
  moderation: fc.constantFrom(null, ...MODERATION_MODES),
  targetPercent: fc.constantFrom(...PERCENTS),
});
const minutes = fc.integer({ min: 5, max: 7 * 1440 });
const people = fc.integer({ min: 1, max: 20 });
const written = fc.record(
  {
    limits: fc.record(
      {
        answerMinutes: fc.record({ today: minutes, soon: minutes, later: minutes }, { requiredKeys: [] }),
        waveSize: fc.record({ today: people, soon: people, later: people }, { requiredKeys: [] }),
        peoplePerRequest: fc.integer({ min: 1, max: 200 }),
        nearM: fc.integer({ min: 100, max: 20_000 }),
      },
      { requiredKeys: [] },
    ),
    weights: fc.record({ remote: fc.double({ min: 0, max: 1, noNaN: true }) }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);
const changed = fc.record(
  {
    deskPhone: fc.option(text),
    deskHours: fc.option(text),
    categoriesOff: fc.subarray([...CATEGORY_KEYS]),
    moderation: fc.record(
      { mode: fc.constantFrom(...MODERATION_MODES), escalateAfterMinutes: minutes },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

describe("what is in force", () => {
  test("without a crisis is exactly what the city set, whatever crisis was before", () => {
    fc.assert(
      fc.property(changed, written, plans, (settings, matching, plan) => {
        const own = ownSettings(settings);
        const ownMatching = cityMatchingSchema.parse(matching);
        const before = structuredClone({ own, ownMatching });
        settingsInForce(own, plan);
        matchingInForce(ownMatching, plan);
        expect({ own, ownMatching }).toEqual(before);
        expect(settingsInForce(own, null)).toBe(own);
        expect(matchingInForce(ownMatching, null)).toBe(ownMatching);
      }),
    );
  });

  test("in a crisis stays within the bounds of what a city may set", () => {
    fc.assert(
      fc.property(written, plans, (matching, plan) => {
        const { weights, limits } = matchingInForce(cityMatchingSchema.parse(matching), plan);
        expect(limitsSchema.safeParse(limits).success).toBe(true);
        expect(weightsSchema.safeParse(weights).success).toBe(true);
      }),
    );
  });

  test("in a crisis is never slower, nearer or closed, and protects people as before", () => {
    fc.assert(
      fc.property(changed, written, plans, (settings, matching, plan) => {
        const [own, ownMatching] = [ownSettings(settings), cityMatchingSchema.parse(matching)];
        const [then, thenMatching] = [settingsInForce(own, plan), matchingInForce(ownMatching, plan)];
        const [usual, crisis] = [ownMatching.limits, thenMatching.limits];
        for (const pace of ["today", "soon", "later"] as const) {
          expect(crisis.answerMinutes[pace]).toBeLessThanOrEqual(usual.answerMinutes[pace]);
          expect(crisis.waveSize[pace]).toBeGreaterThanOrEqual(usual.waveSize[pace]);
        }
        expect(crisis.nearM).toBeGreaterThanOrEqual(usual.nearM);
        expect(crisis.perHelper).toEqual(usual.perHelper);
        expect(crisis.quietHours).toEqual(usual.quietHours);
        for (const category of plan.categories) expect(then.categoriesOff).not.toContain(category);
        expect(own.categoriesOff).toEqual(expect.arrayContaining([...then.categoriesOff]));
        expect(then.moderation.appealHours).toBe(own.moderation.appealHours);
        expect(then.moderation.mode).toBe(own.moderation.mode);
        for (const [level, target] of Object.entries(then.moderation.targetMinutes)) {
          const before = own.moderation.targetMinutes[level as keyof typeof own.moderation.targetMinutes];
          expect(target).toBeLessThanOrEqual(before);
          expect(target).toBeGreaterThan(0);
        }
      }),
    );
  });

  test("says the texts of the plan where it has some", () => {
    const plan: CrisisPlan = {
      ...(fc.sample(plans, { seed: 1, numRuns: 1 })[0] as CrisisPlan),
      categories: ["visit"],
      welcome: { fr: "Prenons soin les uns des autres.", en: "" },
      deskHours: "Jour et nuit",
      deskPhone: "",
      moderation: "before",
    };
    const then = settingsInForce({ ...DEFAULT_CITY_SETTINGS, deskPhone: "03 81" }, plan);
    expect(then.texts.fr.welcome).toBe("Prenons soin les uns des autres.");
    expect(then.texts.en.welcome).toBe(null);
    expect(then.deskHours).toBe("Jour et nuit");
    expect(then.deskPhone).toBe("03 81");
    expect(then.moderation.modeOf).toEqual({ visit: "before" });
  });
});

test("a plan is kept and read as it is", () => {
  fc.assert(
    fc.property(plans, (plan) => {
      expect(crisisPlanSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    }),
  );
});

test("things of the first categories come first, in the order chosen, the others as they stood", () => {
  const things = ["moving", "visit", "other", "shopping", "visit"] as const;
  expect(firstOnes(things, ["shopping", "visit"], (thing) => thing)).toEqual([
    "shopping",
    "visit",
    "visit",
    "moving",
    "other",
  ]);
  expect(firstOnes(things, [], (thing) => thing)).toEqual(things);
});

describe("the form", () => {
  const typed = {
    crisisName: "Canicule",
    endsOn: "2026-08-03",
    endsAt: "20",
    categories: ["visit", "shopping"],
    bannerFr: "Prenez des nouvelles de vos voisins.",
    bannerEn: "",
    link: "",
    answerPercent: "50",
    times: "2",
    reach: "wider",
    moderation: "usual",
    targetPercent: "25",
  };

  test("is read as a plan", () => {
    expect(crisisFormSchema.parse(typed)).toMatchObject({
      name: "Canicule",
      end: { endsOn: "2026-08-03", endsAt: 20 },
      plan: { categories: ["visit", "shopping"], link: null, moderation: null, answerPercent: 50, remoteFirst: false },
    });
  });

  test.each([
    [{ categories: [] }, "crisisCategories.required"],
    [{ categories: CATEGORY_KEYS.slice(0, 9) }, "crisisCategories.too-many"],
    [{ categories: "bidule" }, "crisisCategories.unknown"],
    [{ link: "javascript:alert(1)" }, "crisisLink.malformed"],
    [{ deskPhone: "<b>" }, "crisisPhone.malformed"],
    [{ bannerFr: "x" }, "crisisBanner.too-short"],
    [{ endsAt: "24" }, "crisisEnd.hour"],
    [{ endsOn: "2026-02-31" }, "crisisEnd.required"],
    [{ answerPercent: "10" }, "form.invalid"],
  ])("refuses %j", (wrong, message) => {
    const read = crisisFormSchema.safeParse({ ...typed, ...wrong });
    expect(read.error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  test("takes nothing that it did not ask for, and never throws", () => {
    expect(crisisFormSchema.safeParse({ ...typed, cityId: "x" }).success).toBe(false);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(typed), "autre"), fc.anything()), (values) => {
        crisisFormSchema.safeParse(values);
      }),
    );
  });
});

describe("the planned end", () => {
  const now = new Date("2026-07-20T10:00:00Z");
  const at = { startedAt: now, now, timeZone: "Europe/Paris" };
  test.each([
    ["2026-07-20", 13, new Date("2026-07-20T11:00:00Z")],
    ["2026-07-20", 12, "crisisEnd.past"],
    ["2026-07-19", 20, "crisisEnd.past"],
    ["2026-09-20", 23, new Date("2026-09-20T21:00:00Z")],
    ["2026-09-21", 0, "crisisEnd.too-far"],
  ])("on %s at %i", (endsOn, endsAt, end) => {
    expect(crisisEnd({ endsOn, endsAt }, at)).toEqual(end);
  });

  test("cannot be put off for ever", () => {
    const later = { ...at, now: new Date("2026-09-10T10:00:00Z") };
    expect(crisisEnd({ endsOn: "2026-09-21", endsAt: 0 }, later)).toBe("crisisEnd.too-far");
  });
});
