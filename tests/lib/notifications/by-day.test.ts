import { describe, expect, test } from "vitest";
import { byDay, nearDay } from "#lib/notifications/by-day.ts";

const at = (iso: string) => ({ createdAt: new Date(iso) });
const PARIS = "Europe/Paris";

describe("the days of a list", () => {
  test("are those of the clocks of the city", () => {
    const items = [at("2026-11-29T23:30:00Z"), at("2026-11-29T22:30:00Z"), at("2026-11-29T01:00:00Z")];
    const days = byDay(items, PARIS).map(({ date, items: some }) => [date, some.length]);
    expect(days).toEqual([
      ["2026-11-30", 1],
      ["2026-11-29", 2],
    ]);
    expect(byDay(items, "America/Cayenne")).toHaveLength(2);
    expect(byDay(items, "Indian/Reunion")).toHaveLength(2);
  });

  test("hold the two hours of a night on which the clocks go back", () => {
    const items = [at("2026-10-25T01:30:00Z"), at("2026-10-25T00:30:00Z")];
    expect(byDay(items, PARIS)).toEqual([{ date: "2026-10-25", items }]);
  });

  test("are none of nothing", () => {
    expect(byDay([], PARIS)).toEqual([]);
  });
});

describe("a day is near", () => {
  const now = new Date("2026-10-25T22:30:00Z");
  test.each([
    ["2026-10-25", "today"],
    ["2026-10-24", "yesterday"],
    ["2026-10-23", null],
    ["2026-10-26", null],
  ] as const)("%s: %s", (date, near) => {
    expect(nearDay(date, now, PARIS)).toBe(near);
  });

  test("across a new year and by the clocks of the city", () => {
    expect(nearDay("2026-12-31", new Date("2026-12-31T23:30:00Z"), PARIS)).toBe("yesterday");
    expect(nearDay("2026-12-31", new Date("2026-12-31T23:30:00Z"), "America/Cayenne")).toBe("today");
  });
});
