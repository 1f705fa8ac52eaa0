import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { categoryTrends, type DayCount } from "#lib/insights/category-trends.ts";
import { completeWeeks } from "#lib/insights/complete-weeks.ts";
import { addDays } from "#lib/listings/local-time.ts";

describe("completeWeeks", () => {
  test("are Mondays of weeks that are over", () => {
    // A Tuesday: the week before is the last one that is over. A Sunday ends its own.
    expect(completeWeeks("2026-11-24", 2)).toEqual(["2026-11-09", "2026-11-16"]);
    expect(completeWeeks("2026-11-22", 2)).toEqual(["2026-11-09", "2026-11-16"]);
    expect(completeWeeks("2026-11-21", 1)).toEqual(["2026-11-09"]);
  });
});

const MONDAYS = completeWeeks("2026-11-24", 3);
const START = MONDAYS[0] ?? "";
const dayCount = fc.record({
  day: fc.integer({ min: 0, max: 24 }).map((days) => addDays(START, days)),
  category: fc.constantFrom("shopping" as const, "pets" as const),
  kind: fc.constantFrom("request" as const, "offer" as const),
  posted: fc.nat(9),
  moved: fc.integer({ min: -3, max: 3 }),
});

/** Offers that are open at the end of a day, by adding up from the first one. */
function openAt(day: string, days: readonly DayCount[], first: number): number {
  return days.filter((one) => one.kind === "offer" && one.day <= day).reduce((sum, { moved }) => sum + moved, first);
}

describe("categoryTrends", () => {
  test("walks back to what adding up gives", () => {
    fc.assert(
      fc.property(fc.array(dayCount, { maxLength: 40 }), (days) => {
        const own = days.filter(({ category }) => category === "pets");
        const first = 200;
        const open = own.filter(({ kind }) => kind === "offer").reduce((sum, { moved }) => sum + moved, first);
        const [trend] = categoryTrends(MONDAYS, own, [{ category: "pets", kind: "offer", open }]);
        const means = MONDAYS.map((monday) => {
          const week = Array.from({ length: 7 }, (_, at) => openAt(addDays(monday, at), own, first));
          return week.reduce((sum, count) => sum + count, 0) / 7;
        });
        for (const [at, mean] of means.entries()) expect(trend?.offers[at]).toBeCloseTo(mean, 9);
      }),
    );
  });

  test("counts each request in its week, and none after the last one", () => {
    fc.assert(
      fc.property(fc.array(dayCount, { maxLength: 40 }), (days) => {
        const trends = categoryTrends(MONDAYS, days, []);
        const end = addDays(MONDAYS.at(-1) ?? "", 7);
        const asked = days.filter(({ kind, day }) => kind === "request" && day < end);
        const all = trends.flatMap(({ requests }) => requests).reduce((sum, count) => sum + count, 0);
        expect(all).toBe(asked.reduce((sum, { posted }) => sum + posted, 0));
      }),
    );
  });

  test("leaves out a category in which nothing is asked or offered", () => {
    expect(categoryTrends(MONDAYS, [], [{ category: "pets", kind: "offer", open: 0 }])).toEqual([]);
  });
});
