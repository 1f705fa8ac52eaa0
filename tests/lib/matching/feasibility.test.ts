import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { feasibility, walkScore } from "#lib/matching/feasibility.ts";
import { DEFAULT_WEIGHTS } from "#lib/matching/weights.ts";

const metres = fc.double({ min: 0, max: 20_000, noNaN: true });
const share = fc.option(fc.double({ min: 0.01, max: 1, noNaN: true }));
const days = fc.option(fc.double({ min: 0, max: 400, noNaN: true }));
const here = { remote: false, wheels: false, distanceM: 500, slots: 1, daysAway: 0 };

describe("walking", () => {
  test("always decreases with distance", () => {
    fc.assert(
      fc.property(metres, metres, (a, b) => {
        const [near, far] = [
          walkScore(Math.min(a, b), DEFAULT_WEIGHTS.walk),
          walkScore(Math.max(a, b), DEFAULT_WEIGHTS.walk),
        ];
        expect(near).toBeGreaterThanOrEqual(far);
      }),
    );
  });

  test("tells neighbours of one city apart: every band from 200 m to 3 km differs by 5 points or more", () => {
    const scores = [200, 400, 700, 1000, 1500, 2000, 3000].map((band) => walkScore(band, DEFAULT_WEIGHTS.walk));
    for (const [index, score] of scores.slice(1).entries()) expect((scores[index] ?? 0) - score).toBeGreaterThan(0.05);
  });

  test("next door is whole, `halfMinutes` on foot are half", () => {
    const { walk } = DEFAULT_WEIGHTS;
    expect(walkScore(0, walk)).toBe(1);
    expect(walkScore((walk.halfMinutes * 75) / 1.3, walk)).toBeCloseTo(0.5, 9);
  });
});

test("stays in [0, 1], and grows with the slots covered", () => {
  fc.assert(
    fc.property(metres, share, share, days, fc.boolean(), (distanceM, a, b, daysAway, remote) => {
      const at = (slots: number | null) =>
        feasibility({ remote, wheels: false, distanceM, slots, daysAway }, DEFAULT_WEIGHTS);
      for (const value of [at(a), at(b)]) expect(value >= 0 && value <= 1 + 1e-12).toBe(true);
      if (a !== null && b !== null) expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
    }),
  );
});

test("at a distance, metres do not count", () => {
  fc.assert(
    fc.property(metres, metres, share, days, (a, b, slots, daysAway) => {
      const at = (distanceM: number) =>
        feasibility({ remote: true, wheels: false, distanceM, slots, daysAway }, DEFAULT_WEIGHTS);
      expect(at(a)).toBe(at(b));
    }),
  );
});

test("what is unknown is neither the best nor the worst", () => {
  const at = (change: object) => feasibility({ ...here, ...change }, DEFAULT_WEIGHTS);
  expect(at({ daysAway: null })).toBeLessThan(at({ daysAway: 0 }));
  expect(at({ daysAway: null })).toBeGreaterThan(at({ daysAway: 60 }));
  expect(at({ slots: null })).toBeLessThan(at({ slots: 1 }));
  expect(at({ slots: null })).toBeGreaterThan(at({ slots: 0.1 }));
});

test("free evenings do not bring anybody nearer", () => {
  expect(feasibility({ ...here, distanceM: 5000 }, DEFAULT_WEIGHTS)).toBeLessThan(0.3);
  expect(feasibility({ ...here, distanceM: 0 }, DEFAULT_WEIGHTS)).toBe(1);
});

test("on wheels, the same way counts less, and it still counts", () => {
  const at = (wheels: boolean, distanceM: number) => feasibility({ ...here, wheels, distanceM }, DEFAULT_WEIGHTS);
  expect(at(true, 2500)).toBeGreaterThan(at(false, 2500));
  expect(at(true, 2500)).toBeLessThan(at(true, 500));
  expect(at(true, 0)).toBe(at(false, 0));
});
