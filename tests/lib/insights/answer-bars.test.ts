import fc from "fast-check";
import { expect, test } from "vitest";
import { answerBars, barShares } from "#lib/insights/answer-bars.ts";

test("the longest bar is whole, none is longer, and nothing is no number", () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), (counts) => {
      const shares = barShares(counts);
      expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
      expect(Math.max(0, ...shares)).toBe(counts.some((count) => count > 0) ? 1 : 0);
    }),
  );
});

test("what has no answer is drawn otherwise", () => {
  const { marks, height } = answerBars([
    { band: "1h", name: "moins de 1 h", count: 10, value: "10" },
    { band: "none", name: "sans réponse", count: 5, value: "5" },
  ]);
  expect(height).toBe(88);
  expect(marks.filter((mark) => "d" in mark)).toMatchObject([
    { d: "M150 7h460v30h-460z", fill: "brand" },
    { d: "M150 51h230v30h-230z", fill: "request-soft", stroke: "request" },
  ]);
});
