import { describe, expect, test } from "vitest";
import { lastPausedDay, pauseDays, pauseEnd } from "#lib/notifications/pause.ts";

const PARIS = "Europe/Paris";
/** In Paris already the 30th of November. */
const NOW = new Date("2026-11-29T23:30:00Z");

describe("a break", () => {
  test("lasts until the midnight that ends its last day, by the clock of the city", () => {
    expect(pauseEnd("2026-12-24", PARIS, NOW)).toEqual(new Date("2026-12-24T23:00:00Z"));
    expect(pauseEnd("2026-12-24", "Indian/Reunion", NOW)).toEqual(new Date("2026-12-24T20:00:00Z"));
    // The night on which the clocks go forward: a day of 23 hours.
    expect(pauseEnd("2027-03-28", PARIS, NOW)).toEqual(new Date("2027-03-28T22:00:00Z"));
  });

  test("may be of today, and of a year, and of no other day", () => {
    expect(pauseDays(PARIS, NOW)).toEqual({ first: "2026-11-30", last: "2027-11-30" });
    expect(pauseEnd("2026-11-30", PARIS, NOW)).toEqual(new Date("2026-11-30T23:00:00Z"));
    expect(pauseEnd("2027-11-30", PARIS, NOW)).toBeInstanceOf(Date);
    expect(pauseEnd("2026-11-29", PARIS, NOW)).toBe("past");
    expect(pauseEnd("2027-12-01", PARIS, NOW)).toBe("too-far");
    expect(pauseEnd("9999-12-31", PARIS, NOW)).toBe("too-far");
  });

  test.each(["2026-11-30", "2026-12-31", "2027-03-28", "2027-10-31"])("gives its last day %s back", (day) => {
    for (const zone of [PARIS, "Indian/Reunion", "Asia/Kathmandu"]) {
      const end = pauseEnd(day, zone, NOW);
      expect(end instanceof Date && lastPausedDay(end, zone)).toBe(day);
    }
  });
});
