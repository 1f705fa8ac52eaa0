import { describe, expect, test } from "vitest";
import { maskOf } from "#lib/listings/availability.ts";
import type { PairFacts } from "#lib/matching/candidate.ts";
import { brokenRules, HARD_RULES, type HardRule } from "#lib/matching/hard-rules.ts";
import { textProfile } from "#lib/matching/text/text-profile.ts";
import { MOMENT, plainPair } from "#tests/support/matching-arbitraries.ts";

test("a plain pair breaks none", () => {
  expect(brokenRules(plainPair(), MOMENT)).toEqual([]);
});

const asked = { urgency: "slots", availability: maskOf(["tue-evening"]) } as const;
const verified = { ...plainPair().offer.helper, verified: true };

describe("each rule alone", () => {
  const BREAKS: Record<HardRule, PairFacts> = {
    "same-person": plainPair({ offer: { authorId: "requester" } }),
    blocked: plainPair({ blocked: true }),
    declined: plainPair({ declined: true }),
    "category-unrelated": plainPair({ offer: { category: "sewing", text: textProfile("Ourlets et boutons", "") } }),
    "sensitive-needs-verified": plainPair({ request: { category: "pharmacy" } }),
    equipment: plainPair({ request: { equipment: ["car", "trolley"] }, offer: { equipment: ["car"] } }),
    "slots-incompatible": plainPair({ request: asked, offer: { availability: maskOf(["wed-evening"]) } }),
    "out-of-radius": plainPair({ cellDistanceM: 2000.1 }),
    "no-capacity": plainPair({ offer: { capacityLeft: 0 } }),
  };
  test.each(HARD_RULES)("%s", (rule) => {
    expect(brokenRules(BREAKS[rule], MOMENT)).toEqual([rule]);
  });
});

test.each([
  ["the helper's own border", { cellDistanceM: 2000 }],
  ["far but at a distance", { cellDistanceM: 9000, request: { remote: true }, offer: { remote: true } }],
  ["a verified helper for medicines", { request: { category: "pharmacy" }, offer: { helper: verified } }],
  ["an offer of any time", { request: asked }],
  ["one slot in common", { request: asked, offer: { availability: maskOf(["tue-evening", "wed-noon"]) } }],
  ["a close category", { offer: { category: "transport" } }],
  ["the same help under a category chosen in haste", { offer: { category: "other" } }],
  ["more equipment than needed", { request: { equipment: ["car"] }, offer: { equipment: ["bike", "car"] } }],
] as const)("allowed: %s", (_, overrides) => {
  expect(brokenRules(plainPair(overrides), MOMENT)).toEqual([]);
});

test("only one of the two being ready for a distance is not enough", () => {
  for (const side of ["request", "offer"] as const) {
    expect(brokenRules(plainPair({ cellDistanceM: 9000, [side]: { remote: true } }), MOMENT)).toEqual([
      "out-of-radius",
    ]);
  }
});
