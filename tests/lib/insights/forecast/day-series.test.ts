import { expect, it } from "vitest";
import { daySeries } from "#lib/insights/forecast/day-series.ts";

it("has a count for each day of the period, zero where nothing is told, across the change of the clocks", () => {
  const period = { from: "2026-10-23", to: "2026-10-27" };
  const rows = [
    { category: "meals", day: "2026-10-23", posted: 3 },
    { category: "meals", day: "2026-10-26", posted: 1 },
    { category: "pets", day: "2026-10-27", posted: 2 },
  ] as const;
  expect(Object.fromEntries(daySeries(rows, period))).toEqual({ meals: [3, 0, 0, 1, 0], pets: [0, 0, 0, 0, 2] });
  expect(daySeries([], period).size).toBe(0);
});
