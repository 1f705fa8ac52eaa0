import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capacityLeft, weekOf, weekOfDate } from "#lib/exchanges/week.ts";
import { addDays, isoWeekday } from "#lib/listings/local-time.ts";

describe("the week of a city", () => {
  test.each([
    ["2026-11-29T22:59:59Z", "Europe/Paris", "2026-11-23"],
    ["2026-11-29T23:00:00Z", "Europe/Paris", "2026-11-30"],
    ["2026-11-29T19:59:59Z", "Indian/Reunion", "2026-11-23"],
    ["2026-11-29T20:00:00Z", "Indian/Reunion", "2026-11-30"],
    ["2026-10-25T22:59:59Z", "Europe/Paris", "2026-10-19"],
    ["2027-01-03T12:00:00Z", "Europe/Paris", "2026-12-28"],
  ])("at %s in %s is that of Monday %s", (now, zone, monday) => {
    expect(weekOf(new Date(now), zone)).toBe(monday);
  });

  test("begins on a Monday and holds the day", () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2000-01-01", days));
    fc.assert(
      fc.property(day, (date) => {
        const monday = weekOfDate(date);
        expect(isoWeekday(monday)).toBe(1);
        expect(monday <= date && date <= addDays(monday, 6)).toBe(true);
      }),
    );
  });
});

test("capacity goes down with each exchange, never below nothing", () => {
  expect([0, 1, 2, 3].map((used) => capacityLeft({ capacity: 2, used }))).toEqual([2, 1, 0, 0]);
  expect(capacityLeft({ capacity: null, used: 0 })).toBe(0);
});
