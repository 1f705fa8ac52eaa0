import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreementWord, cohenKappa, type JudgedPair } from "#lib/moderation/agreement.ts";

const times = (count: number, first: string, second: string): JudgedPair[] => Array(count).fill({ first, second });
const answers = fc.constantFrom("keep", "remove", "suspend");
const pairs = fc.array(fc.record({ first: answers, second: answers }), { minLength: 1 });

describe("Cohen's kappa", () => {
  test("of the worked example that everybody quotes", () => {
    // 50 grants, two readers: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no.
    const example = [
      ...times(20, "yes", "yes"),
      ...times(5, "yes", "no"),
      ...times(10, "no", "yes"),
      ...times(15, "no", "no"),
    ];
    expect(cohenKappa(example)).toBeCloseTo(0.4, 10);
  });

  test("is 1 for the same answers and 0 for answers that have nothing to do with each other", () => {
    expect(cohenKappa([...times(5, "keep", "keep"), ...times(5, "remove", "remove")])).toBe(1);
    const unrelated = [
      ...times(4, "keep", "keep"),
      ...times(4, "keep", "remove"),
      ...times(4, "remove", "keep"),
      ...times(4, "remove", "remove"),
    ];
    expect(cohenKappa(unrelated)).toBeCloseTo(0, 10);
  });

  test("is 1 when nobody ever answered anything else, and nothing without a pair", () => {
    expect(cohenKappa(times(7, "keep", "keep"))).toBe(1);
    expect(cohenKappa([])).toBeNull();
  });

  test("never leaves its scale, and does not mind who judged first", () => {
    fc.assert(
      fc.property(pairs, (judged) => {
        const kappa = cohenKappa(judged) as number;
        expect(kappa).toBeLessThanOrEqual(1 + 1e-12);
        expect(kappa).toBeGreaterThanOrEqual(-1 - 1e-12);
        const swapped = judged.map(({ first, second }) => ({ first: second, second: first }));
        expect(cohenKappa(swapped)).toBeCloseTo(kappa, 10);
      }),
    );
  });
});

test.each([
  [-0.2, "poor"],
  [0.39, "poor"],
  [0.4, "fair"],
  [0.6, "good"],
  [0.8, "strong"],
  [1, "strong"],
] as const)("%d is %s", (kappa, word) => {
  expect(agreementWord(kappa)).toBe(word);
});
