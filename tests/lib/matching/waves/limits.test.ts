import { describe, expect, test } from "vitest";
import { limitsSchema } from "#lib/matching/waves/limits.schema.ts";
import { DEFAULT_LIMITS, paceOf } from "#lib/matching/waves/limits.ts";

describe("a city's own limits", () => {
  test("nothing of its own gives the defaults", () => {
    expect(limitsSchema.parse({})).toEqual(DEFAULT_LIMITS);
  });

  test("keep what they leave out", () => {
    const limits = limitsSchema.parse({ waveSize: { today: 6 }, quietHours: { from: 22, to: 7 } });
    expect(limits).toEqual({
      ...DEFAULT_LIMITS,
      waveSize: { ...DEFAULT_LIMITS.waveSize, today: 6 },
      quietHours: { from: 22, to: 7 },
    });
  });

  test.each([
    ["no object", 3, [""]],
    ["a misspelt limit", { waveSizes: {} }, [""]],
    ["a misspelt pace", { waveSize: { tomorow: 3 } }, ["waveSize"]],
    ["nobody in a wave", { waveSize: { soon: 0 } }, ["waveSize.soon"]],
    ["half a person", { waveSize: { soon: 1.5 } }, ["waveSize.soon"]],
    ["a negative time", { answerMinutes: { today: -30 } }, ["answerMinutes.today"]],
    ["no number", { nearM: Number.NaN }, ["nearM"]],
    ["an hour that no clock shows", { quietHours: { from: 24, to: 8 } }, ["quietHours.from"]],
    ["half a night", { quietHours: { from: 21 } }, ["quietHours.to"]],
    ["hardly a day", { quietHours: { from: 10, to: 8 } }, ["quietHours"]],
    ["more a day than a week", { perHelper: { daily: 5 } }, ["perHelper.daily"]],
    ["a rotation that erases", { rotation: { weight: 1 } }, ["rotation.weight"]],
    ["several at once", { nearM: 1, close: { score: 2 } }, ["nearM", "close.score"]],
  ])("%s is refused where it is", (_, override, paths) => {
    const issues = limitsSchema.safeParse(override).error?.issues ?? [];
    expect(issues.map(({ path }) => path.join("."))).toEqual(paths);
  });

  test("never being quiet is allowed", () => {
    expect(limitsSchema.parse({ quietHours: { from: 0, to: 0 } }).quietHours).toEqual({ from: 0, to: 0 });
  });
});

describe("how fast a request has to be answered", () => {
  const today = { date: "2026-02-27" };
  test.each([
    ["today", null, "today"],
    ["dated", "2026-02-27", "soon"],
    ["dated", "2026-03-02", "soon"],
    ["dated", "2026-03-03", "later"],
    ["slots", null, "later"],
    ["flexible", null, "later"],
  ] as const)("%s %s: %s", (urgency, neededOn, pace) => {
    expect(paceOf({ urgency, neededOn }, today)).toBe(pace);
  });
});
