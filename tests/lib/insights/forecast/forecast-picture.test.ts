import fc from "fast-check";
import { expect, it } from "vitest";
import { isText } from "#lib/insights/drawing.ts";
import { forecastPicture, highestForecast } from "#lib/insights/forecast/forecast-picture.ts";

const past = fc.array(fc.record({ from: fc.constant("2026-11-23"), total: fc.nat(500) }), {
  minLength: 1,
  maxLength: 12,
});
const week = fc
  .tuple(fc.nat(400), fc.nat(100), fc.nat(100))
  .map(([low, up, more]) => ({ from: "2026-11-30", low, point: low + up, high: low + up + more }));
const forecasts = fc.record({ past, coming: fc.array(week, { minLength: 2, maxLength: 2 }) });

it("stays inside its frame, whatever the numbers", () => {
  fc.assert(
    fc.property(forecasts, (forecast) => {
      const { width, height, marks } = forecastPicture(forecast, highestForecast([forecast]), "12");
      const path = marks.map((mark) => (isText(mark) || mark.at ? "" : mark.d)).join(" ");
      expect(path).not.toContain("NaN");
      for (const [, x, y] of path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)) {
        expect(Number(x) >= 0 && Number(x) <= width && Number(y) >= 0 && Number(y) <= height).toBe(true);
      }
      for (const mark of marks) {
        if (isText(mark)) expect(mark.y >= 0 && mark.y <= height).toBe(true);
      }
    }),
  );
});

it("draws on one scale: the highest of what was and of what may be", () => {
  const coming = [
    { from: "2026-11-30", point: 5, low: 2, high: 9 },
    { from: "2026-12-07", point: 5, low: 2, high: 11 },
  ];
  expect(highestForecast([])).toBe(0);
  expect(highestForecast([{ past: [{ from: "2026-11-23", total: 10 }], coming }])).toBe(11);
  expect(highestForecast([{ past: [{ from: "2026-11-23", total: 30 }], coming }])).toBe(30);
});
