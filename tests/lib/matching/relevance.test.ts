import fc from "fast-check";
import { expect, test } from "vitest";
import { relevance } from "#lib/matching/relevance.ts";
import { DEFAULT_WEIGHTS } from "#lib/matching/weights.ts";

const unit = fc.double({ min: 0, max: 1, noNaN: true });

test("grows with each of its parts and stays in [0, 1]", () => {
  fc.assert(
    fc.property(unit, unit, unit, unit, (category, text, languages, more) => {
      const base = relevance({ topics: null, vague: false, category, text, languages }, DEFAULT_WEIGHTS);
      const grown = [
        relevance({ topics: null, vague: false, category: Math.max(category, more), text, languages }, DEFAULT_WEIGHTS),
        relevance({ topics: null, vague: false, category, text: Math.max(text, more), languages }, DEFAULT_WEIGHTS),
        relevance(
          { topics: null, vague: false, category, text, languages: Math.max(languages, more) },
          DEFAULT_WEIGHTS,
        ),
      ];
      for (const value of [base, ...grown]) expect(value >= 0 && value <= 1 + 1e-12).toBe(true);
      for (const value of grown) expect(value).toBeGreaterThanOrEqual(base);
    }),
  );
});

test("what is unknown is worth the cautious middle", () => {
  const known = relevance(
    { topics: null, vague: false, category: 1, text: DEFAULT_WEIGHTS.unknown, languages: 1 },
    DEFAULT_WEIGHTS,
  );
  expect(relevance({ topics: null, vague: false, category: 1, text: null, languages: 1 }, DEFAULT_WEIGHTS)).toBe(known);
});

test("no common language leaves a quarter", () => {
  expect(relevance({ topics: null, vague: false, category: 1, text: 1, languages: 0 }, DEFAULT_WEIGHTS)).toBe(0.25);
});

test("in a category that says nothing, the words count more", () => {
  const at = (vague: boolean, text: number) =>
    relevance({ topics: null, category: 1, vague, text, languages: 1 }, DEFAULT_WEIGHTS);
  expect(at(true, 0)).toBeLessThan(at(false, 0));
  expect(at(false, 0)).toBeGreaterThan(DEFAULT_WEIGHTS.proposed.relevance);
  expect(at(true, 1)).toBe(1);
});

test("what the words are about makes up for a category chosen in haste, and the other way round", () => {
  const at = (category: number, topics: number | null) =>
    relevance({ category, topics, vague: false, text: 1, languages: 1 }, DEFAULT_WEIGHTS);
  expect(at(0, 1)).toBeGreaterThan(at(0, null));
  expect(at(1, 0)).toBeLessThan(at(1, null));
  expect(at(1, 1)).toBe(1);
});
