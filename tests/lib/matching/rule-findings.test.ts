import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskOf } from "#lib/listings/availability.ts";
import { brokenRules, HARD_RULES } from "#lib/matching/hard-rules.ts";
import { type RuleFinding, ruleFindings } from "#lib/matching/rule-findings.ts";
import { MOMENT, pairFacts, plainPair } from "#tests/support/matching-arbitraries.ts";

test("every rule once, broken exactly where the authority says so", () => {
  fc.assert(
    fc.property(pairFacts, (pair) => {
      const findings = ruleFindings(pair, MOMENT);
      expect(findings.map(({ rule }) => rule)).toEqual(HARD_RULES);
      expect(findings.filter(({ kept }) => !kept).map(({ rule }) => rule)).toEqual(brokenRules(pair, MOMENT));
    }),
  );
});

const finding = (rule: RuleFinding["rule"], overrides: Parameters<typeof plainPair>[0]) =>
  ruleFindings(plainPair(overrides), MOMENT).find((found) => found.rule === rule);

describe("with the values that it was judged by", () => {
  const tuesday = maskOf(["tue-evening"]);
  const twoEvenings = maskOf(["tue-evening", "wed-evening"]);
  test.each([
    ["equipment", { request: { equipment: ["car", "van"] }, offer: { equipment: ["car"] } }, { missing: ["van"] }],
    ["out-of-radius", { cellDistanceM: 2500 }, { bandM: 3000, radiusM: 2000, remote: false, kept: false }],
    ["out-of-radius", { cellDistanceM: 12_000 }, { bandM: null, kept: false }],
    [
      "slots-incompatible",
      { request: { urgency: "slots", availability: tuesday }, offer: { availability: twoEvenings } },
      { asked: tuesday, offered: twoEvenings, common: tuesday, kept: true },
    ],
    ["slots-incompatible", { request: { urgency: "slots", availability: tuesday } }, { offered: 0, kept: true }],
    ["no-capacity", { offer: { capacityLeft: 0 } }, { left: 0, kept: false }],
    ["sensitive-needs-verified", { request: { category: "visit" } }, { needed: true, verified: false, kept: false }],
    ["category-unrelated", { offer: { category: "shopping" } }, { asked: "shopping", closeness: 1, kept: true }],
    ["blocked", { blocked: true }, { kept: false }],
    ["declined", { declined: true }, { kept: false }],
  ] as const)("%s", (rule, overrides, values) => {
    expect(finding(rule, overrides)).toMatchObject(values);
  });
});

test("no place is among them", () => {
  const written = JSON.stringify(ruleFindings(plainPair({ cellDistanceM: 1234.5 }), MOMENT));
  expect(written).not.toContain("1234");
});
