import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEAST_PEOPLE, TENSION_LIMITS, tensionOf, tensionStep } from "#lib/insights/tension.ts";

describe("tensionOf", () => {
  test("is requests of four weeks for an offer, whatever the length of the period", () => {
    expect(tensionOf({ requests: 28, offers: 7, people: 20, days: 28 })).toMatchObject({ ratio: 4 });
    expect(tensionOf({ requests: 84, offers: 7, people: 20, days: 84 })).toMatchObject({ ratio: 4 });
  });

  test("says nothing at all where fewer than eleven people are behind it", () => {
    const facts = fc.record({ requests: fc.nat(500), offers: fc.nat(500), days: fc.integer({ min: 1, max: 731 }) });
    fc.assert(
      fc.property(facts, fc.nat(LEAST_PEOPLE - 1), (rest, people) => {
        expect(tensionOf({ ...rest, people })).toEqual({ masked: true });
      }),
    );
  });

  test("has no ratio where nothing is offered, and is nought where nothing is asked either", () => {
    expect(tensionOf({ requests: 3, offers: 0, people: 11, days: 28 })).toMatchObject({ ratio: null });
    expect(tensionOf({ requests: 0, offers: 0, people: 11, days: 28 })).toMatchObject({ ratio: 0 });
  });

  test("is a number, and grows with what is asked", () => {
    const offers = fc.double({ min: 0.01, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(fc.nat(1e5), offers, fc.integer({ min: 1, max: 731 }), (requests, open, days) => {
        const facts = { offers: open, people: 50, days };
        const [less, more] = [tensionOf({ ...facts, requests }), tensionOf({ ...facts, requests: requests + 1 })];
        if (less.masked || more.masked || less.ratio === null || more.ratio === null) throw new Error("not shown");
        expect(less.ratio).toBeGreaterThanOrEqual(0);
        expect(more.ratio).toBeGreaterThan(less.ratio);
      }),
    );
  });
});

test("a step begins at each limit, and nothing offered is the strongest", () => {
  expect([0, ...TENSION_LIMITS].map(tensionStep)).toEqual([0, 1, 2, 3, 4]);
  expect(TENSION_LIMITS.map((limit) => tensionStep(limit - 0.001))).toEqual([0, 1, 2, 3]);
  expect(tensionStep(null)).toBe(4);
});
