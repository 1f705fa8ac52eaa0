import { expect, test } from "vitest";
import { signalsOf } from "#lib/matching/signals.ts";
import { textProfile } from "#lib/matching/text/text-profile.ts";
import { MOMENT, plainPair } from "#tests/support/matching-arbitraries.ts";

test("a plain pair", () => {
  expect(signalsOf(plainPair({ cellDistanceM: 420 }), MOMENT)).toEqual({
    category: 1,
    topics: 1,
    vague: false,
    text: 1,
    languages: 1,
    remote: false,
    wheels: false,
    distanceM: 420,
    slots: 1,
    daysAway: 0,
    record: { asked: 0, accepted: 0, completed: 0, excused: 0 },
  });
});

test("what is not known is null, not zero", () => {
  const unknown = plainPair({
    request: { languages: ["tr"], text: textProfile("svp", ""), urgency: "slots", availability: 1 },
    offer: { languages: [], helper: { ...plainPair().offer.helper, lastSeenAt: null } },
  });
  expect(signalsOf(unknown, MOMENT)).toMatchObject({ text: null, languages: null, slots: null, daysAway: null });
});

test.each([
  [[], ["fr"], 1],
  [[], ["en", "fr"], 1],
  [[], [], 1],
  [[], ["en"], 0.4],
  [["fr"], ["fr"], 1],
  [["fr"], ["tr"], 0],
  [["tr"], ["fr", "tr"], 1],
  [["tr"], ["fr"], 0],
  [["tr", "ar"], ["ar"], 1],
  [["tr", "fr"], ["fr", "tr"], 1],
  [["tr", "fr"], ["fr"], 0.25],
  [["tr", "fr"], [], null],
] as const)("asked in %j, spoken %j: %j", (asked, spoken, fit) => {
  const pair = plainPair({ request: { languages: asked }, offer: { languages: spoken } });
  expect(signalsOf(pair, MOMENT).languages).toBe(fit);
});

test("a helper seen a moment after now is here", () => {
  const helper = { ...plainPair().offer.helper, lastSeenAt: new Date(MOMENT.now.getTime() + 60_000) };
  expect(signalsOf(plainPair({ offer: { helper } }), MOMENT).daysAway).toBe(0);
});
