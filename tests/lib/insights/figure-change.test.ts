import { expect, test } from "vitest";
import { changeOf } from "#lib/insights/figure-change.ts";

test.each([
  [{ value: 3, before: null }, { kind: "no-history" }],
  [{ value: 0, before: 0 }, { kind: "same" }],
  [{ value: 3, before: 0 }, { kind: "from-none" }],
  [
    { value: 3, before: 19 },
    { kind: "number", by: -16 },
  ],
  [
    { value: 30, before: 20 },
    { kind: "share", by: 0.5 },
  ],
])("%j is told as %j", (figure, change) => {
  expect(changeOf(figure)).toEqual(change);
});
