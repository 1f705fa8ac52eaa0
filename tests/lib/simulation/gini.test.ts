import fc from "fast-check";
import { expect, test } from "vitest";
import { gini } from "#lib/simulation/gini.ts";

test.each([
  ["nobody", [], 0],
  ["nothing", [0, 0, 0], 0],
  ["the same for all", [4, 4, 4, 4], 0],
  ["one has all", [0, 0, 0, 8], 0.75],
  ["one to three", [1, 3], 0.25],
])("of %s", (_, values, expected) => {
  expect(gini(values)).toBeCloseTo(expected, 12);
});

test("does not depend on order nor unit, and lies in [0, 1)", () => {
  const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 9 }), (some, times) => {
      const is = gini(some);
      expect(is).toBeGreaterThanOrEqual(-1e-12);
      expect(is).toBeLessThan(1);
      expect(gini([...some].reverse().map((value) => value * times))).toBeCloseTo(is, 9);
    }),
  );
});
