import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chosenPeriod, daysOf, MOST_DAYS, PERIOD_DAYS, periodBefore, readPeriod } from "#lib/insights/period.ts";
import { addDays } from "#lib/listings/local-time.ts";

const TODAY = "2026-11-24";
const choices = Object.keys(PERIOD_DAYS) as (keyof typeof PERIOD_DAYS)[];

describe("a period that is chosen", () => {
  test.each(choices)("%s has as many days as it says and ends today", (choice) => {
    const period = chosenPeriod(choice, TODAY);
    expect(daysOf(period)).toBe(PERIOD_DAYS[choice]);
    expect(period.to).toBe(TODAY);
  });

  test("follows the one before, which is as long", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 800 }), (ago, length) => {
        const to = addDays(TODAY, -ago);
        const period = { from: addDays(to, -length), to };
        const before = periodBefore(period);
        expect(daysOf(before)).toBe(daysOf(period));
        expect(addDays(before.to, 1)).toBe(period.from);
      }),
    );
  });
});

describe("a period that is typed", () => {
  test.each([
    ["2026-11-01", "2026-11-24", { from: "2026-11-01", to: "2026-11-24" }],
    ["2026-11-24", "2026-11-24", { from: "2026-11-24", to: "2026-11-24" }],
    ["2024-02-29", "2024-03-01", { from: "2024-02-29", to: "2024-03-01" }],
    ["2026-11-24", "2026-11-01", "reversed"],
    ["2026-11-01", "2026-11-25", "future"],
    ["1976-11-24", "2026-11-24", "too-long"],
    ["2026-02-29", "2026-11-24", "not-a-date"],
    ["2026-13-45", "2026-11-24", "not-a-date"],
    ["", "2026-11-24", "not-a-date"],
    ["01/11/2026", "24/11/2026", "not-a-date"],
    ["2026-11-01T00:00", "2026-11-24", "not-a-date"],
  ])("from %s to %s is %j", (from, to, expected) => {
    expect(readPeriod(from, to, TODAY)).toEqual(expected);
  });

  test("of anything is a period or a fault, and no longer than two years", () => {
    const day = fc.oneof(
      fc.string(),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
    );
    fc.assert(
      fc.property(day, day, (from, to) => {
        const read = readPeriod(from, to, TODAY);
        if (typeof read !== "string") expect(daysOf(read)).toBeLessThanOrEqual(MOST_DAYS);
      }),
    );
  });
});
