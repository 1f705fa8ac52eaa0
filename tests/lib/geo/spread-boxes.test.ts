import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadBoxes } from "#lib/geo/spread-boxes.ts";

const AREA = { width: 680, height: 600 };
const box = fc.record({
  x: fc.integer({ min: 0, max: 680 }),
  y: fc.integer({ min: 0, max: 600 }),
  width: fc.constantFrom(72, 100),
  height: fc.constant(56),
});
const NEARLY = 2;

describe("boxes that are moved apart", () => {
  it("no longer cover each other when there is room, and stay inside", () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 8 }), (boxes) => {
        const places = spreadBoxes(boxes, AREA).map((place, index) => ({ ...boxes[index], ...place }));
        for (const [index, a] of places.entries()) {
          const [width = 0, height = 0] = [a.width, a.height];
          expect(a.x).toBeGreaterThanOrEqual(width / 2 - NEARLY);
          expect(a.x).toBeLessThanOrEqual(AREA.width - width / 2 + NEARLY);
          for (const b of places.slice(index + 1)) {
            const overX = (width + (b.width ?? 0)) / 2 - Math.abs(a.x - b.x);
            const overY = (height + (b.height ?? 0)) / 2 - Math.abs(a.y - b.y);
            expect(Math.min(overX, overY)).toBeLessThanOrEqual(NEARLY + 1);
          }
        }
      }),
    );
  });

  it("stay where they are when nothing touches", () => {
    const apart = [
      { x: 100, y: 100, width: 72, height: 56 },
      { x: 300, y: 300, width: 72, height: 56 },
    ];
    expect(spreadBoxes(apart, AREA)).toEqual([
      { x: 100, y: 100 },
      { x: 300, y: 300 },
    ]);
  });

  it("always gives the same answer", () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 14 }), (boxes) => {
        expect(spreadBoxes(boxes, AREA)).toEqual(spreadBoxes(boxes, AREA));
      }),
    );
  });
});
