import fc from "fast-check";
import { expect, test } from "vitest";
import { isText } from "#lib/insights/drawing.ts";
import { highestOf, trendGrid, trendLines } from "#lib/insights/trend-lines.ts";

const last = { requests: "41", offers: "16" };
const counts = fc.array(fc.nat({ max: 100_000 }), { maxLength: 14 });
const trends = fc.record({ category: fc.constant("pets" as const), requests: counts, offers: counts });

test("everything is drawn inside, with no number that is none, whatever the counts", () => {
  fc.assert(
    fc.property(trends, (trend) => {
      const drawing = trendLines(trend, highestOf([trend]), last);
      expect(JSON.stringify(drawing)).not.toMatch(/NaN|Infinity|null/);
      for (const mark of drawing.marks) {
        const places = isText(mark) ? [mark.y] : mark.at ? [mark.at.y] : [];
        for (const y of places) {
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(drawing.height);
        }
      }
    }),
  );
});

test("the two last values never stand on each other, the higher one above", () => {
  fc.assert(
    fc.property(fc.nat({ max: 90 }), fc.nat({ max: 90 }), (asked, offered) => {
      const trend = { category: "pets" as const, requests: [3, asked], offers: [5, offered] };
      const [requests, offers] = trendLines(trend, 90, last).marks.filter(isText);
      if (!requests || !offers) throw new Error("a value is not written");
      expect(Math.abs(requests.y - offers.y)).toBeGreaterThanOrEqual(16.99);
      if (asked > offered) expect(requests.y).toBeLessThan(offers.y);
      if (asked < offered) expect(requests.y).toBeGreaterThan(offers.y);
    }),
  );
});

test("all are drawn on the scale of the highest", () => {
  const high = { category: "pets" as const, requests: [0, 100], offers: [0, 0] };
  const low = { category: "other" as const, requests: [0, 50], offers: [0, 0] };
  const highest = highestOf([high, low]);
  expect(highest).toBe(100);
  const end = (trend: typeof high | typeof low) => {
    const mark = trendLines(trend, highest, last).marks.findLast((one) => !isText(one) && one.at !== undefined);
    return mark && "at" in mark ? mark.at?.y : undefined;
  };
  expect(end(high)).toBe(10);
  expect(end(low)).toBe(42);
});

test("a grid has a place for each", () => {
  const drawing = trendLines({ category: "pets", requests: [1], offers: [1] }, 1, last);
  const grid = trendGrid(Array.from({ length: 7 }, (_, index) => ({ name: `n${index}`, drawing })));
  expect(grid).toMatchObject({ width: 786, height: 372 });
  expect(trendGrid([])).toEqual({ width: 786, height: 124, marks: [] });
});
