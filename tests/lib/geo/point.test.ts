import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DISTANCE_BANDS_M, distanceBand, walkingMinutes } from "#lib/geo/distance-band.ts";
import { distanceM, parsePoint, pointText } from "#lib/geo/point.ts";
import { quartierAt } from "#lib/geo/quartier-at.ts";
import { smoothLine } from "#lib/geo/smooth-line.ts";

const point = fc.record({
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
});

describe("distances", () => {
  it("are those of the globe", () => {
    // A degree of latitude is 111.2 km; Besançon to Paris is 327 km.
    expect(distanceM({ lng: 0, lat: 0 }, { lng: 0, lat: 1 })).toBeCloseTo(111_195, -1);
    expect(distanceM({ lng: 6.0241, lat: 47.2378 }, { lng: 2.3522, lat: 48.8566 }) / 1000).toBeCloseTo(327, -1);
  });

  it("are the same both ways, never negative, and never more than half way round", () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const metres = distanceM(a, b);
        expect(metres).toBeCloseTo(distanceM(b, a), 3);
        expect(metres).toBeGreaterThanOrEqual(0);
        expect(metres).toBeLessThanOrEqual(20_015_200);
      }),
    );
  });

  it("are shown as the first band that holds them", () => {
    expect([0, 200, 201, 10_000, 10_001].map(distanceBand)).toEqual([200, 200, 400, 10_000, null]);
    expect(DISTANCE_BANDS_M.map(distanceBand)).toEqual([...DISTANCE_BANDS_M]);
  });

  it("take a quarter of an hour on foot for 865 metres", () => {
    expect(walkingMinutes(865)).toBeCloseTo(15, 1);
  });
});

describe("a point in a form", () => {
  it("comes back within a metre", () => {
    fc.assert(
      fc.property(point, (sent) => {
        const read = parsePoint(pointText(sent));
        expect(read && distanceM(read, sent)).toBeLessThan(1);
      }),
    );
  });

  it.each(["", "6.02", "6.02,47.2,1", "200.1,47.2", "6.02,91", "x,y", "NaN,NaN", "6.02 47.2", "1e2,3", "6.02,47.2\n"])(
    "is not made of %j",
    (text) => {
      expect(parsePoint(text)).toBeNull();
    },
  );
});

it("finds no quartier outside all of them", () => {
  expect(quartierAt({ lng: 0, lat: 0 }, [])).toBeNull();
});

it("smooths a line without leaving its points", () => {
  const line = [
    { lng: 6, lat: 47 },
    { lng: 6.01, lat: 47.01 },
    { lng: 6.02, lat: 47 },
  ];
  const smooth = smoothLine(line, 4);
  expect(smooth).toHaveLength(9);
  expect(smooth.filter((_, index) => index % 4 === 0)).toEqual(line);
  expect(smoothLine([], 4)).toEqual([]);
});
