import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cellCentre,
  cellCorners,
  cellDistanceM,
  cellOf,
  cellResolution,
  cellWidthM,
  coarserCell,
  isCell,
} from "#lib/geo/cell.ts";
import { distanceM } from "#lib/geo/point.ts";

const besancon = fc.record({
  lng: fc.double({ min: 5.93, max: 6.08, noNaN: true }),
  lat: fc.double({ min: 47.2, max: 47.33, noNaN: true }),
});
const resolution = fc.constantFrom(7 as const, 8 as const, 9 as const);

describe("the public cell of a place", () => {
  it("has its centre within one width of every place that it hides", () => {
    fc.assert(
      fc.property(besancon, resolution, (point, level) => {
        const cell = cellOf(point, level);
        expect(isCell(cell)).toBe(true);
        expect(distanceM(point, cellCentre(cell))).toBeLessThan(cellWidthM(cell) * 0.65);
      }),
    );
  });

  it("is as wide as the listing's page says", () => {
    expect([9, 8, 7].map((level) => cellWidthM(cellOf({ lng: 6.0241, lat: 47.2378 }, level as 7 | 8 | 9)))).toEqual([
      340, 890, 2400,
    ]);
    const corners = cellCorners(cellOf({ lng: 6.0241, lat: 47.2378 }, 9));
    expect(corners).toHaveLength(6);
  });

  it("is coarser where fewer people live", () => {
    expect([8000, 1000, 150].map(cellResolution)).toEqual([9, 9, 8]);
    expect(cellResolution(0)).toBe(7);
  });

  it("is zero metres from itself, and as far from another as their centres are", () => {
    fc.assert(
      fc.property(besancon, besancon, resolution, (a, b, level) => {
        const [here, there] = [cellOf(a, level), cellOf(b, level)];
        expect(cellDistanceM(here, here)).toBe(0);
        expect(cellDistanceM(here, there)).toBeCloseTo(distanceM(cellCentre(here), cellCentre(there)), 6);
      }),
    );
  });
});

describe("a coarser cell", () => {
  it("is the same one when it is coarse enough already", () => {
    fc.assert(
      fc.property(besancon, resolution, (point, level) => {
        const cell = cellOf(point, level);
        expect(coarserCell(cell, level)).toBe(cell);
        expect(coarserCell(cell, 15)).toBe(cell);
      }),
    );
  });

  it("is shared by the cells around its centre", () => {
    const parent = cellOf({ lng: 6.0241, lat: 47.2378 }, 8);
    expect(coarserCell(cellOf(cellCentre(parent), 9), 8)).toBe(parent);
  });
});
