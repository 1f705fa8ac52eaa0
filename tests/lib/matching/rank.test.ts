import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brokenRules } from "#lib/matching/hard-rules.ts";
import { isProposed, rankPairs } from "#lib/matching/rank.ts";
import { textProfile } from "#lib/matching/text/text-profile.ts";
import { DEFAULT_WEIGHTS } from "#lib/matching/weights.ts";
import { MOMENT, pairFacts, plainPair } from "#tests/support/matching-arbitraries.ts";

const pairs = fc.array(pairFacts, { maxLength: 12 });

test("what breaks a hard rule is never ranked, all the rest is", () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const ranked = rankPairs(all, MOMENT, DEFAULT_WEIGHTS).map(({ offerId }) => offerId);
      const allowed = all.filter((pair) => brokenRules(pair, MOMENT).length === 0).map(({ offer }) => offer.id);
      expect(ranked.sort()).toEqual(allowed.sort());
    }),
  );
});

test("the order does not depend on the order of the facts, and goes down", () => {
  fc.assert(
    fc.property(
      pairs.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const ranked = rankPairs(all, MOMENT, DEFAULT_WEIGHTS);
        expect(rankPairs(shuffled, MOMENT, DEFAULT_WEIGHTS)).toEqual(ranked);
        const scores = ranked.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      },
    ),
  );
});

test("equal scores keep the order of ids", () => {
  const tied = ["c", "a", "b"].map((id) => plainPair({ offer: { id, authorId: `author-${id}` } }));
  expect(rankPairs(tied, MOMENT, DEFAULT_WEIGHTS).map(({ offerId }) => offerId)).toEqual(["a", "b", "c"]);
});

test("one helper has at most two offers in a list, their best", () => {
  const offers = [100, 900, 500, 1500].map((cellDistanceM, index) =>
    plainPair({ cellDistanceM, offer: { id: `offer-${index}`, authorId: "busy" } }),
  );
  const other = plainPair({ cellDistanceM: 1800, offer: { id: "other", authorId: "quiet" } });
  expect(rankPairs([...offers, other], MOMENT, DEFAULT_WEIGHTS).map(({ offerId }) => offerId)).toEqual([
    "offer-0",
    "offer-2",
    "other",
  ]);
});

test("for a helper, every request counts", () => {
  const requests = ["r1", "r2", "r3"].map((id) => plainPair({ request: { id } }));
  expect(rankPairs(requests, MOMENT, DEFAULT_WEIGHTS)).toHaveLength(3);
});

describe("a pair that is hardly one is ranked, and not proposed", () => {
  test.each([
    ["another help in other words", { offer: { category: "moving", text: textProfile("Meubles", "") } }],
    ["another language", { request: { languages: ["tr"] } }],
  ] as const)("%s", (_, overrides) => {
    const [ranked] = rankPairs([plainPair(overrides)], MOMENT, DEFAULT_WEIGHTS);
    expect(ranked && isProposed(ranked, DEFAULT_WEIGHTS)).toBe(false);
  });

  test("unlike a plain one", () => {
    const [ranked] = rankPairs([plainPair()], MOMENT, DEFAULT_WEIGHTS);
    expect(ranked && isProposed(ranked, DEFAULT_WEIGHTS)).toBe(true);
  });
});
