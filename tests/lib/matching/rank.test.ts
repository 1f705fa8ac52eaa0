import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brokenRules } from "#lib/matching/hard-rules.ts";
import { rankPairs } from "#lib/matching/rank.ts";
import { DEFAULT_WEIGHTS } from "#lib/matching/weights.ts";
import {
  LABELLED_FILES,
  type LabelledQuery,
  ndcg,
  pairsOf,
  readLabelledQueries,
} from "#tests/support/labelled-pairs.ts";
import { MOMENT, pairFacts, plainPair } from "#tests/support/matching-arbitraries.ts";

const EVERY = { ...DEFAULT_WEIGHTS, minimumScore: 0 };
const pairs = fc.array(pairFacts, { maxLength: 12 });

test("what breaks a hard rule is never ranked, all the rest is", () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const ranked = rankPairs(all, MOMENT, EVERY).map(({ offerId }) => offerId);
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
        const ranked = rankPairs(all, MOMENT, EVERY);
        expect(rankPairs(shuffled, MOMENT, EVERY)).toEqual(ranked);
        const scores = ranked.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      },
    ),
  );
});

test("equal scores keep the order of ids", () => {
  const tied = ["c", "a", "b"].map((id) => plainPair({ offer: { id, authorId: `author-${id}` } }));
  expect(rankPairs(tied, MOMENT).map(({ offerId }) => offerId)).toEqual(["a", "b", "c"]);
});

test("one helper has at most two offers in a list, their best", () => {
  const offers = [100, 900, 500, 1500].map((cellDistanceM, index) =>
    plainPair({ cellDistanceM, offer: { id: `offer-${index}`, authorId: "busy" } }),
  );
  const other = plainPair({ cellDistanceM: 1800, offer: { id: "other", authorId: "quiet" } });
  expect(rankPairs([...offers, other], MOMENT).map(({ offerId }) => offerId)).toEqual(["offer-0", "offer-2", "other"]);
});

test("for a helper, every request counts", () => {
  const requests = ["r1", "r2", "r3"].map((id) => plainPair({ request: { id } }));
  expect(rankPairs(requests, MOMENT)).toHaveLength(3);
});

test("a pair that is hardly one is not proposed", () => {
  const poor = plainPair({ cellDistanceM: 9000, request: { languages: ["tr"] }, offer: { category: "moving" } });
  expect(rankPairs([poor], MOMENT)).toEqual([]);
  expect(rankPairs([poor], MOMENT, EVERY)).toHaveLength(1);
});

describe("labelled requests in natural French", () => {
  const queries = LABELLED_FILES.flatMap(readLabelledQueries);
  const rankedGrades = (query: LabelledQuery, weights = DEFAULT_WEIGHTS) => {
    const grades = new Map(query.candidates.map(({ listing, grade }) => [listing.id, grade]));
    return rankPairs(pairsOf(query), MOMENT, weights).map(({ offerId }) => grades.get(offerId) ?? 0);
  };

  test.each(queries.map((query) => [query.id, query] as const))("%s", (_, query) => {
    const pairs = pairsOf(query);
    const broken = new Map(pairs.map((pair) => [pair.offer.id, brokenRules(pair, MOMENT)]));
    for (const { listing, hardViolation } of query.candidates) {
      expect([listing.id, broken.get(listing.id)]).toEqual([listing.id, hardViolation ? [hardViolation] : []]);
    }
    expect(rankedGrades(query)[0]).toBe(3);
    expect(rankedGrades(query)).not.toContain(0);
  });

  test("as a whole are ranked as a sensible neighbour would", () => {
    const mean = queries.reduce((sum, query) => {
      const all = query.candidates.map(({ grade }) => grade);
      return sum + ndcg(rankedGrades(query, EVERY), all);
    }, 0);
    expect(queries.length).toBeGreaterThanOrEqual(25);
    expect(mean / queries.length).toBeGreaterThan(0.97);
  });
});
