import { expect, test } from "vitest";
import { publishingRefusal } from "#lib/listings/publishing-limits.ts";

test.each([
  [{ open: 0, recent: 0 }, null],
  [{ open: 9, recent: 4 }, null],
  [{ open: 10, recent: 0 }, "too-many-open-listings"],
  [{ open: 0, recent: 5 }, "too-many-listings-today"],
  [{ open: 10, recent: 5 }, "too-many-open-listings"],
] as const)("%o: %s", (counts, refusal) => {
  expect(publishingRefusal(counts)).toBe(refusal);
});
