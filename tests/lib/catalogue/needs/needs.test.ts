import { expect, test } from "vitest";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import { NEEDS } from "#lib/catalogue/needs/needs.ts";

test("each need has a key of its own", () => {
  const keys = NEEDS.map(({ key }) => key);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test("each need says something, in words that are written as words", () => {
  for (const { key, words } of NEEDS) {
    const list = words.trim().split(/\s+/);
    expect([key, list.length]).not.toEqual([key, 0]);
    for (const word of list)
      expect([key, word]).toEqual([key, expect.stringMatching(/^[\p{L}\p{N}]+(_[\p{L}\p{N}]+)*$/u)]);
  }
});

test("every category has acts and things of its own", () => {
  for (const category of CATEGORY_KEYS) {
    const facets = new Set(NEEDS.filter((need) => need.in[0] === category).map(({ facet }) => facet));
    expect([category, ...[...facets].sort()]).toEqual([category, "act", "thing"]);
  }
});
