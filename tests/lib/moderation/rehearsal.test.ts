import { describe, expect, test } from "vitest";
import type { History } from "#lib/moderation/history/history-rule.ts";
import { knownRule } from "#lib/moderation/known-rules.ts";
import { findingOf, isRehearsed } from "#lib/moderation/rehearsal.ts";

const NOW = new Date("2026-11-24T15:26:00Z");
const DAY_MS = 86_400_000;
const history: History = {
  title: "Réparer mon vélo, 06 39 98 12 34",
  body: "Ou par e-mail : claude@exemple.fr",
  category: "repair",
  author: { verified: false, exchangesDone: 0, published: 0, newToday: 1, restricted: false },
  own: [],
  others: [],
};

describe("one rule alone", () => {
  test("finds what it looks for, and nothing of the others", () => {
    expect(findingOf({ code: "contact_phone" }, history)).toMatchObject({
      code: "contact_phone",
      spans: [{ field: "title", text: "06 39 98 12 34" }],
    });
    expect(findingOf({ code: "new_author" }, history)).toMatchObject({ code: "new_author", spans: [] });
    expect(findingOf({ code: "exact_address" }, history)).toBeNull();
    expect(findingOf({ code: "too_many" }, history)).toBeNull();
  });
});

describe("a rehearsal allows to switch on", () => {
  const { version } = knownRule("contact_phone") ?? { version: 0 };
  const made = (days: number, ruleVersion = version) => ({ ruleVersion, at: new Date(NOW.getTime() - days * DAY_MS) });

  test.each([
    ["of today", made(0), true],
    ["of six days ago", made(6.9), true],
    ["of a week ago", made(7), false],
    ["of another version", made(0, version - 1), false],
    ["that never was", null, false],
  ])("one %s", (_, rehearsal, allowed) => {
    expect(isRehearsed({ version }, rehearsal, NOW)).toBe(allowed);
  });
});
