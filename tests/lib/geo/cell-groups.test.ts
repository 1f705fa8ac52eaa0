import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bbox, bboxHolds } from "#lib/geo/bbox.ts";
import { cellCentre, cellOf } from "#lib/geo/cell.ts";
import { type CellCount, groupCells, groupsIn } from "#lib/geo/cell-groups.ts";

const point = fc.record({
  lng: fc.double({ min: 5.9, max: 6.1, noNaN: true }),
  lat: fc.double({ min: 47.2, max: 47.3, noNaN: true }),
});
const counts = fc.array(
  fc
    .record({ point, resolution: fc.constantFrom(7, 8, 9), requests: fc.nat(9), offers: fc.nat(9) })
    .map(({ point, resolution, ...rest }): CellCount => ({ cell: cellOf(point, resolution), ...rest })),
  { maxLength: 40 },
);
const sum = (rows: readonly { requests: number; offers: number }[]) =>
  rows.reduce((total, { requests, offers }) => total + requests + 1000 * offers, 0);

describe("groups of cells", () => {
  it("lose no listing and count none twice, at any zoom", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 13, max: 22 }), (cells, zoom) => {
        expect(sum(groupCells(cells, zoom))).toBe(sum(cells));
      }),
    );
  });

  it("stand at the centre of their own cell and nowhere else", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 13, max: 22 }), (cells, zoom) => {
        for (const { cell, centre } of groupCells(cells, zoom)) expect(centre).toEqual(cellCentre(cell));
      }),
    );
  });

  it("are the public cells themselves, and never finer, however near one looks", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 15, max: 22 }), (cells, zoom) => {
        const known = new Set(cells.map(({ cell }) => cell));
        expect(groupCells(cells, zoom).every(({ cell }) => known.has(cell))).toBe(true);
      }),
    );
  });

  it("do not depend on the order of the cells", () => {
    fc.assert(
      fc.property(counts, (cells) => {
        expect(groupCells(cells.toReversed(), 14)).toEqual(groupCells(cells, 14));
      }),
    );
  });

  it("are in a rectangle when their centre is", () => {
    fc.assert(
      fc.property(counts, point, (cells, { lng, lat }) => {
        const bbox: Bbox = { west: lng, south: lat, east: lng + 0.03, north: lat + 0.03 };
        const groups = groupCells(cells, 16);
        expect(groupsIn(groups, bbox)).toEqual(groups.filter(({ centre }) => bboxHolds(bbox, centre)));
        expect(groupsIn(groups, null)).toEqual(groups);
      }),
    );
  });
});
