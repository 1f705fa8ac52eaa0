import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, localInstant, localTime, partOfDay } from "#lib/listings/local-time.ts";

describe("localTime", () => {
  it("shows the clocks of the city, not those of the server", () => {
    expect(localTime(new Date("2026-11-24T15:20:00Z"), "Europe/Paris")).toEqual({
      date: "2026-11-24",
      day: "tue",
      hour: 16,
      minute: 20,
    });
  });

  it("is already tomorrow just after midnight in the city", () => {
    const time = localTime(new Date("2026-06-30T22:00:00Z"), "Europe/Paris");
    expect(time).toEqual({ date: "2026-07-01", day: "wed", hour: 0, minute: 0 });
  });

  it("goes from 2 h to 3 h on the last Sunday of March", () => {
    expect(localTime(new Date("2026-03-29T00:59:00Z"), "Europe/Paris").hour).toBe(1);
    expect(localTime(new Date("2026-03-29T01:00:00Z"), "Europe/Paris").hour).toBe(3);
  });
});

describe("partOfDay", () => {
  it.each([
    [5, null],
    [6, "morning"],
    [11, "morning"],
    [12, "noon"],
    [13, "noon"],
    [14, "afternoon"],
    [17, "afternoon"],
    [18, "evening"],
    [20, "evening"],
    [21, null],
  ] as const)("at %i h it is %s", (hour, part) => {
    expect(partOfDay(hour)).toBe(part);
  });
});

describe("addDays", () => {
  it("crosses months, leap years and changes of clocks", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  });

  it("comes back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: -800, max: 800 }), (start, days) => {
        const date = addDays("2000-01-01", start);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });
});

describe("localInstant", () => {
  it.each([
    ["2026-11-24", 8, "2026-11-24T08:00:00+01:00"],
    ["2026-03-29", 0, "2026-03-29T00:00:00+01:00"],
    ["2026-03-29", 2, "2026-03-29T03:00:00+02:00"],
    ["2026-03-29", 3, "2026-03-29T03:00:00+02:00"],
    ["2026-10-25", 2, "2026-10-25T02:00:00+02:00"],
    ["2026-10-25", 3, "2026-10-25T03:00:00+01:00"],
  ])("on %s at %i h", (date, hour, instant) => {
    expect(localInstant(date, hour, "Europe/Paris")).toEqual(new Date(instant));
  });
});
