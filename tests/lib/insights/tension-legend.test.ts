import fc from "fast-check";
import { expect, test } from "vitest";
import { figureFormat } from "#lib/i18n/figure-words.ts";
import { tensionStep } from "#lib/insights/tension.ts";
import { STRONG_FROM, tensionLegend } from "#lib/insights/tension-legend.ts";

test("the scale says what the reference screen says, without a gap", () => {
  expect(tensionLegend().map(({ from, to }) => [from, to])).toEqual([
    [null, 0.7],
    [0.8, 0.9],
    [1, 1.3],
    [1.4, 2.2],
    [2.3, null],
  ]);
  expect(STRONG_FROM).toBe(2.3);
});

test("a number that is written stands in the part of the scale of which it has the colour", () => {
  const written = (ratio: number) => Number(figureFormat("en").ratio(ratio).replaceAll(",", ""));
  fc.assert(
    fc.property(fc.double({ min: 0, max: 50, noNaN: true }), (ratio) => {
      const { from, to } = tensionLegend()[tensionStep(ratio)] ?? { from: 0, to: 0 };
      expect(written(ratio)).toBeGreaterThanOrEqual(from ?? 0);
      expect(written(ratio)).toBeLessThanOrEqual(to ?? 50);
    }),
  );
});
