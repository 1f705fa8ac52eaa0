import { expect, test } from "vitest";
import { type AuthorRecord, isTrusted } from "#lib/moderation/author-record.ts";

const NEW: AuthorRecord = { verified: false, exchangesDone: 0, published: 0, newToday: 1, restricted: false };

test.each([
  ["nobody knows", {}, false],
  ["the city has verified", { verified: true }, true],
  ["has four exchanges behind them", { exchangesDone: 4 }, false],
  ["has five", { exchangesDone: 5 }, true],
  ["was restricted within a year", { verified: true, exchangesDone: 30, restricted: true }, false],
])("somebody whom %s", (_, changes, trusted) => {
  expect(isTrusted({ ...NEW, ...changes })).toBe(trusted);
});
