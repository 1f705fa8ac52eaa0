import fc from "fast-check";
import { expect, it } from "vitest";
import { lowestPoint } from "#lib/insights/forecast/nelder-mead.ts";

const START = [0.1, 0.05, 0.05];
const share = fc.double({ min: 0, max: 1, noNaN: true });

it("finds the bottom of a bowl, inside the box or at its border", () => {
  fc.assert(
    fc.property(fc.tuple(share, share, share), (bottom) => {
      const bowl = (at: readonly number[]) => at.reduce((sum, x, n) => sum + (x - (bottom[n] as number)) ** 2, 0);
      const found = lowestPoint(bowl, START, 400);
      for (const [n, x] of found.entries()) expect(Math.abs(x - (bottom[n] as number))).toBeLessThan(0.02);
    }),
  );
  const outside = lowestPoint(([x = 0, y = 0]) => (x - 3) ** 2 + (y + 2) ** 2, [0.5, 0.5], 400);
  expect(outside[0]).toBeCloseTo(1, 2);
  expect(outside[1]).toBeCloseTo(0, 2);
});

it("follows Rosenbrock's valley, which is bent", () => {
  const valley = ([x = 0, y = 0]: readonly number[]) => (0.7 - x) ** 2 + 100 * (y - x * x) ** 2;
  const [x = 0, y = 0] = lowestPoint(valley, [0.5, 0.5], 500);
  expect(x).toBeCloseTo(0.7, 1);
  expect(y).toBeCloseTo(0.49, 1);
});

it("stays in the box, is never worse than its start, and stops soon after its last look", () => {
  fc.assert(
    fc.property(fc.integer(), fc.tuple(share, share, share), fc.integer({ min: 1, max: 60 }), (seed, start, most) => {
      let looks = 0;
      const rough = (at: readonly number[]) => {
        looks += 1;
        for (const x of at) expect(x >= 0 && x <= 1).toBe(true);
        return Math.sin(seed + 40 * (at[0] as number)) + Math.cos(30 * (at[1] as number)) * (at[2] as number);
      };
      const found = lowestPoint(rough, start, most);
      expect(rough(found)).toBeLessThanOrEqual(rough(start));
      expect(looks).toBeLessThanOrEqual(Math.max(most, 4) + 6 + 2);
    }),
  );
});

it("gives back the start of a plain", () => {
  expect(lowestPoint(() => 1, START, 100)).toEqual(START);
});
