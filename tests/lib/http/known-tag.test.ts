import { expect, test } from "vitest";
import { isKnownTag } from "#lib/http/known-tag.ts";

test.each([
  ['"abc"', true],
  ['W/"abc"', true],
  ['"x", W/"abc"', true],
  ["*", true],
  ['"abcd"', false],
  ["abc", false],
  ["", false],
  [null, false],
])('If-None-Match: %s knows "abc": %s', (ifNoneMatch, known) => {
  expect(isKnownTag(ifNoneMatch, '"abc"')).toBe(known);
});
