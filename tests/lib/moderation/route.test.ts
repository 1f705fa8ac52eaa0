import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_MODERATION } from "#lib/cities/moderation-settings.ts";
import { caseRisk, routeOf } from "#lib/moderation/route.ts";

const risk = fc.nat({ max: 100 });
const settings = (mode: "after" | "by_risk" | "before", reviewFrom = 15, holdFrom = 60) => ({
  ...DEFAULT_MODERATION,
  mode,
  reviewFrom,
  holdFrom,
});

test("a city that reads before holds all, one that reads afterwards nothing", () => {
  fc.assert(
    fc.property(risk, (of) => {
      expect(routeOf(of, settings("before"))).toBe("review_first");
      expect(routeOf(of, settings("after"))).toBe(of >= 15 ? "publish_and_review" : "publish");
    }),
  );
});

test("between, the thresholds of the city decide, and belong to what is read", () => {
  expect(routeOf(14, settings("by_risk"))).toBe("publish");
  expect(routeOf(15, settings("by_risk"))).toBe("publish_and_review");
  expect(routeOf(59, settings("by_risk"))).toBe("publish_and_review");
  expect(routeOf(60, settings("by_risk"))).toBe("review_first");
  expect(routeOf(40, settings("by_risk", 50, 40))).toBe("review_first");
});

test("a riskier text never comes before its readers sooner", () => {
  const order = ["publish", "publish_and_review", "review_first"];
  fc.assert(
    fc.property(risk, risk, fc.constantFrom("after", "by_risk", "before"), (one, more, mode) => {
      const [low, high] = [Math.min(one, more), Math.max(one, more)];
      const at = (of: number) => order.indexOf(routeOf(of, settings(mode)));
      expect(at(low)).toBeLessThanOrEqual(at(high));
    }),
  );
});

test("what nobody sees is at least of the normal sort, since its author waits", () => {
  expect(caseRisk(0, true)).toBe(30);
  expect(caseRisk(75, true)).toBe(75);
  expect(caseRisk(15, false)).toBe(15);
});
