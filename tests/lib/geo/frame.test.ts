import fc from "fast-check";
import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { areaPath, frameOf, frameZoom, fromFrame, linePath, pathLines, ringsOf, toFrame } from "#lib/geo/frame.ts";
import { distanceM } from "#lib/geo/point.ts";

const BESANCON = { west: 5.94, south: 47.2, east: 6.07, north: 47.29 };
const frame = frameOf(BESANCON, 680, 24);
const point = fc.record({
  lng: fc.double({ min: BESANCON.west, max: BESANCON.east, noNaN: true }),
  lat: fc.double({ min: BESANCON.south, max: BESANCON.north, noNaN: true }),
});

describe("a frame", () => {
  it("has its rectangle inside the margins", () => {
    expect(toFrame(frame, { lng: BESANCON.west, lat: BESANCON.north })).toEqual({ x: 24, y: 24 });
    const corner = toFrame(frame, { lng: BESANCON.east, lat: BESANCON.south });
    expect(corner.x).toBe(656);
    expect(Math.abs(corner.y - (frame.height - 24))).toBeLessThanOrEqual(1);
  });

  it("keeps angles: a square on the ground is a square in the picture", () => {
    const centre = { lng: 6, lat: 47.24 };
    const step = 0.01;
    const east = toFrame(frame, { lng: centre.lng + step / Math.cos((centre.lat * Math.PI) / 180), lat: centre.lat });
    const north = toFrame(frame, { lng: centre.lng, lat: centre.lat + step });
    const middle = toFrame(frame, centre);
    expect(Math.abs(east.x - middle.x)).toBeCloseTo(Math.abs(north.y - middle.y), 0);
  });

  it("leads back to the same place, to two metres", () => {
    fc.assert(fc.property(point, (place) => distanceM(place, fromFrame(frame, toFrame(frame, place))) < 2));
  });

  it("tells the zoom at which a slippy map draws the same size", () => {
    expect(frameZoom({ ...frame, unitsPerWorld: 256 * 2 ** 12 }, 1)).toBe(12);
    expect(frameZoom({ ...frame, unitsPerWorld: 256 * 2 ** 12 }, 2)).toBe(13);
  });
});

describe("a path", () => {
  const square: Polygon = {
    type: "Polygon",
    coordinates: [
      [
        [6, 47.22],
        [6.02, 47.22],
        [6.02, 47.24],
        [6, 47.24],
        [6, 47.22],
      ],
      [
        [6.005, 47.225],
        [6.015, 47.225],
        [6.015, 47.235],
        [6.005, 47.225],
      ],
    ],
  };

  it("draws each ring of an area and closes it", () => {
    expect(areaPath(frame, square)).toMatch(/^(M[\d. ]+(L[\d. ]+)+Z){2}$/);
    expect(ringsOf({ type: "MultiPolygon", coordinates: [square.coordinates, square.coordinates] })).toHaveLength(4);
  });

  it("draws points that round to the same place once", () => {
    expect(
      linePath(frame, [
        { lng: 6, lat: 47.22 },
        { lng: 6.0000001, lat: 47.22 },
      ]),
    ).not.toContain("L");
  });

  it("leads back to the lines that it was made of", () => {
    const lines = pathLines(frame, areaPath(frame, square));
    const rings = ringsOf(square);
    expect(lines.map((line) => line.length)).toEqual(rings.map((ring) => ring.length));
    for (const [index, ring] of rings.entries()) {
      for (const [corner, place] of ring.entries()) {
        expect(distanceM(place, lines[index]?.[corner] ?? { lng: 0, lat: 0 })).toBeLessThan(2);
      }
    }
  });
});
