import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { coverageOf } from "#lib/geo/coverage.ts";

/** A rectangle in hundredths of a degree from a corner near the equator, where both axes are alike. */
const box = (west: number, south: number, width: number, height: number): Polygon => {
  const [x0, y0, x1, y1] = [west, south, west + width, south + height].map((value) => value / 100) as [
    number,
    number,
    number,
    number,
  ];
  return {
    type: "Polygon",
    coordinates: [
      [
        [x0, y0],
        [x1, y0],
        [x1, y1],
        [x0, y1],
        [x0, y0],
      ],
    ],
  };
};
const SQUARE_KM2 = 1.11195 ** 2;

test("neighbours that share a side neither overlap nor leave a gap", () => {
  expect(coverageOf([box(0, 0, 1, 1), box(1, 0, 1, 1), box(0, 1, 2, 1)])).toEqual({ overlaps: [], gaps: [] });
});

test("says what two cover both, the largest first", () => {
  const found = coverageOf([box(0, 0, 4, 4), box(3, 0, 4, 4), box(3.5, 3.5, 4, 4)]);
  expect(found?.overlaps.map(({ a, b }) => [a, b])).toEqual(
    [
      [0, 1],
      [1, 2],
      [0, 2],
    ].slice(0, found?.overlaps.length),
  );
  expect(found?.overlaps[0]?.km2).toBeCloseTo(4 * SQUARE_KM2, 0);
});

test("says what is left out in the middle, who stands around, and nothing of what is open to the outside", () => {
  const ring = [box(0, 0, 3, 1), box(0, 2, 3, 1), box(0, 1, 1, 1), box(2, 1, 1, 1)];
  const found = coverageOf(ring);
  expect(found?.gaps).toHaveLength(1);
  expect(found?.gaps[0]).toMatchObject({ around: [0, 1, 2, 3] });
  expect(found?.gaps[0]?.km2).toBeCloseTo(SQUARE_KM2, 1);
  expect(found?.gaps[0]?.at.lng).toBeCloseTo(0.015, 3);
  expect(coverageOf(ring.slice(0, 3))?.gaps).toEqual([]);
});

test("a hole that another shape fills is no gap", () => {
  const outer = box(0, 0, 3, 3);
  const [hole] = box(1, 1, 1, 1).coordinates;
  const donut: Polygon = { type: "Polygon", coordinates: [...outer.coordinates, hole ?? []] };
  expect(coverageOf([donut])?.gaps).toHaveLength(1);
  expect(coverageOf([donut, box(1, 1, 1, 1)])).toEqual({ overlaps: [], gaps: [] });
});

test("gives up on what is made to keep us busy", () => {
  const teeth = Array.from({ length: 10_000 }, (_, at) => [at / 1e6, at % 2]);
  const [first = [0, 0]] = teeth;
  const started = performance.now();
  expect(coverageOf([{ type: "Polygon", coordinates: [[...teeth, first]] }])).toBeNull();
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(coverageOf([])).toEqual({ overlaps: [], gaps: [] });
});
