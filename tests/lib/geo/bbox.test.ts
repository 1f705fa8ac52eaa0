import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bboxHolds, bboxOf, bboxText, parseBbox } from "#lib/geo/bbox.ts";

const lng = fc.double({ min: -179, max: 178, noNaN: true });
const lat = fc.double({ min: -84, max: 83, noNaN: true });

describe("a rectangle in an address", () => {
  it("is read back as it was written, to five decimals", () => {
    fc.assert(
      fc.property(lng, lat, fc.double({ min: 0.001, max: 1, noNaN: true }), (west, south, size) => {
        const bbox = { west, south, east: west + size, north: south + size };
        const read = parseBbox(bboxText(bbox));
        for (const side of ["west", "south", "east", "north"] as const) expect(read?.[side]).toBeCloseTo(bbox[side], 4);
      }),
    );
  });

  it.each([
    "",
    "1,2,3",
    "1,2,3,4,5",
    "a,b,c,d",
    "6.1,47.2,6.0,47.3",
    "6.0,47.3,6.1,47.2",
    "6.0,47.2,6.0,47.3",
    "-181,0,0,1",
    "0,-86,1,1",
    "0,0,1,90",
    "NaN,0,1,1",
    "1e1,0,20,1",
    "Infinity,0,1,1",
    " 6,47,7,48",
    "6,47,7,48\n",
    "6;47;7;48",
    "0x1,0,2,1",
    "٦,٤٧,٧,٤٨",
  ])("is refused when it is %j", (text) => {
    expect(parseBbox(text)).toBeNull();
  });

  it("never throws and never lets through anything that is not a rectangle of the map", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const bbox = parseBbox(text);
        if (bbox) expect(bbox.west < bbox.east && bbox.south < bbox.north).toBe(true);
      }),
    );
  });
});

describe("the rectangle around points", () => {
  it("holds all of them", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ lng, lat }), { minLength: 1 }), (points) => {
        const bbox = bboxOf(points);
        expect(bbox && points.every((point) => bboxHolds(bbox, point))).toBe(true);
      }),
    );
  });

  it("is nothing without points", () => {
    expect(bboxOf([])).toBeNull();
  });
});
