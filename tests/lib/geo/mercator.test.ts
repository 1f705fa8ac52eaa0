import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bboxText, parseBbox } from "#lib/geo/bbox.ts";
import { fromWorld, snapBbox, toWorld } from "#lib/geo/mercator.ts";

const lng = fc.double({ min: -179, max: 178, noNaN: true });
const lat = fc.double({ min: -84, max: 83, noNaN: true });
const whereCitiesAre = fc.double({ min: -60, max: 70, noNaN: true });

describe("Web Mercator", () => {
  it("puts well-known corners where slippy maps have them", () => {
    expect(toWorld({ lng: 0, lat: 0 })).toEqual({ x: 0.5, y: 0.5 });
    expect(toWorld({ lng: -180, lat: 85.05112878 }).y).toBeCloseTo(0, 8);
    // Besançon at zoom 12 is in the tile 2116/1436.
    const { x, y } = toWorld({ lng: 6.0241, lat: 47.2378 });
    expect([Math.floor(x * 4096), Math.floor(y * 4096)]).toEqual([2116, 1436]);
  });

  it("comes back to the same place", () => {
    fc.assert(
      fc.property(lng, lat, (lngIn, latIn) => {
        const out = fromWorld(toWorld({ lng: lngIn, lat: latIn }));
        expect(out.lng).toBeCloseTo(lngIn, 9);
        expect(out.lat).toBeCloseTo(latIn, 9);
      }),
    );
  });
});

describe("a view that is grown to whole tiles", () => {
  it("still shows all of it, give or take a hundredth of a tile, and no more than a tile on each side", () => {
    fc.assert(
      fc.property(lng, lat, fc.double({ min: 0.0005, max: 1, noNaN: true }), fc.nat(17), (west, south, size, zoom) => {
        const view = { west, south, east: west + size, north: south + size };
        const snapped = snapBbox(view, zoom);
        const tile = 360 / 2 ** zoom;
        for (const side of ["west", "south", "east", "north"] as const) {
          const grown = side === "west" || side === "south" ? view[side] - snapped[side] : snapped[side] - view[side];
          expect(grown).toBeGreaterThanOrEqual(-0.011 * tile);
          expect(grown).toBeLessThanOrEqual(1.01 * tile);
        }
      }),
    );
  });

  it("asks the server for the same tiles once it has been through an address", () => {
    fc.assert(
      fc.property(lng, whereCitiesAre, fc.integer({ min: 13, max: 17 }), (west, south, zoom) => {
        const snapped = snapBbox({ west, south, east: west + 0.05, north: south + 0.05 }, zoom);
        const again = snapBbox(parseBbox(bboxText(snapped)) ?? snapped, zoom);
        expect(bboxText(again)).toBe(bboxText(snapped));
      }),
    );
  });
});
