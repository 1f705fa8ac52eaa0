import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slotsOf } from "#lib/listings/availability.ts";
import { WHENS } from "#lib/listings/listing-filter.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { whenWindow } from "#lib/listings/when-window.ts";

const MONDAY = { date: "2026-11-23", isoWeekday: 1 };
const SUNDAY = { date: "2026-11-29", isoWeekday: 7 };

describe("the day in a city", () => {
  it("is that of its own clock", () => {
    const lateOnMonday = new Date("2026-11-23T23:30:00Z");
    expect(localDay(lateOnMonday, "Europe/Paris")).toEqual({ date: "2026-11-24", isoWeekday: 2 });
    expect(localDay(lateOnMonday, "America/Cayenne")).toEqual(MONDAY);
    expect(localDay(new Date("2026-03-29T01:30:00Z"), "Europe/Paris")).toEqual({ date: "2026-03-29", isoWeekday: 7 });
  });
});

describe("the days of a choice", () => {
  it("are one, the rest of the week, or Saturday and Sunday", () => {
    expect(whenWindow("today", MONDAY)).toMatchObject({ from: "2026-11-23", to: "2026-11-23", holdsToday: true });
    expect(whenWindow("week", MONDAY)).toMatchObject({ from: "2026-11-23", to: "2026-11-29", holdsToday: true });
    expect(whenWindow("weekend", MONDAY)).toMatchObject({ from: "2026-11-28", to: "2026-11-29", holdsToday: false });
  });

  it("are Sunday alone on a Sunday", () => {
    for (const when of WHENS) {
      expect(whenWindow(when, SUNDAY)).toMatchObject({ from: "2026-11-29", to: "2026-11-29", holdsToday: true });
    }
  });

  it("cross the end of a month and of a year", () => {
    expect(whenWindow("week", { date: "2026-12-31", isoWeekday: 4 }).to).toBe("2027-01-03");
  });

  it("are as many days as their weekly slots, four parts each", () => {
    fc.assert(
      fc.property(fc.constantFrom(...WHENS), fc.integer({ min: 0, max: 4000 }), (when, offset) => {
        const today = localDay(new Date(Date.UTC(2026, 0, 1 + offset, 12)), "UTC");
        const { from, to, mask } = whenWindow(when, today);
        const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
        expect(slotsOf(mask)).toHaveLength(4 * days);
        expect(from >= today.date && from <= to).toBe(true);
      }),
    );
  });
});
