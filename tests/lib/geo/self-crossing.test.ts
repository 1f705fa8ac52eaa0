import fc from "fast-check";
import { expect, test } from "vitest";
import { selfCrossing } from "#lib/geo/self-crossing.ts";

const closed = (...points: number[][]) => [...points, points[0] ?? []];

test("a bow tie crosses itself, a square and a star-shaped ring do not", () => {
  expect(selfCrossing(closed([0, 0], [2, 2], [2, 0], [0, 2]))).not.toBeNull();
  expect(selfCrossing(closed([0, 0], [2, 0], [2, 2], [0, 2]))).toBeNull();
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 3, maxLength: 200 }), (radii) => {
      const points = radii.map((radius, at) => {
        const angle = (2 * Math.PI * at) / radii.length;
        return [radius * Math.cos(angle), radius * Math.sin(angle)];
      });
      expect(selfCrossing(closed(...points))).toBeNull();
    }),
  );
});

test("a fold is found wherever it is in a long ring", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 3_000 }), fc.nat(), (count, seed) => {
      const points = Array.from({ length: count }, (_, at) => {
        const angle = (2 * Math.PI * at) / count;
        return [Math.cos(angle), Math.sin(angle)];
      });
      const at = seed % (count - 2);
      [points[at], points[at + 1]] = [points[at + 1] ?? [], points[at] ?? []];
      expect(selfCrossing(closed(...points))).not.toBeNull();
    }),
    { numRuns: 30 },
  );
});

test("gives up on what is made to keep us busy, and bears what is no ring", () => {
  const zigzag = Array.from({ length: 20_000 }, (_, at) => [at % 2, at / 1e9]);
  expect(selfCrossing(closed(...zigzag))).toBe("too-complex");
  expect(selfCrossing([])).toBeNull();
  expect(selfCrossing(closed([1, 1], [1, 1], [1, 1]))).toBeNull();
});
