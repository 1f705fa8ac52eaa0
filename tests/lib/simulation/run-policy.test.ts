import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS } from "#lib/matching/waves/limits.ts";
import { figuresOf } from "#lib/simulation/figures.ts";
import { gini } from "#lib/simulation/gini.ts";
import { POLICIES, type PolicyName } from "#lib/simulation/policies/policy.ts";
import { runPolicy } from "#lib/simulation/run-policy.ts";
import type { Scenario } from "#lib/simulation/scenario.ts";
import { ALIKE, SMALL } from "#tests/support/small-scenario.ts";

const run = (policy: PolicyName, seed = 1, scenario: Scenario = SMALL) => runPolicy({ scenario, policy, seed });
const mean = (policy: PolicyName, of: (figures: ReturnType<typeof figuresOf>) => number) =>
  [1, 2, 3, 4].reduce((sum, seed) => sum + of(figuresOf(run(policy, seed))), 0) / 4;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe.each(POLICIES)("under the policy %s", (policy) => {
  const { tally, helpers } = run(policy);

  test("the same seed tells the same story, another one another", () => {
    expect(figuresOf(run(policy))).toEqual(figuresOf({ tally, helpers }));
    expect(figuresOf(run(policy, 2))).not.toEqual(figuresOf({ tally, helpers }));
  });

  test("nothing is lost or made up", () => {
    const categories = Object.values(tally.byCategory);
    expect(sum(categories.map(({ requests }) => requests))).toBe(tally.requests);
    expect(sum(categories.map(({ helped }) => helped))).toBe(tally.helped);
    expect(sum(helpers.map(({ helped }) => helped))).toBe(tally.helped);
    expect(sum(helpers.map(({ invited }) => invited))).toBe(tally.invitations);
    expect(sum(helpers.map(({ record }) => record.accepted))).toBe(tally.helpedByInvitation);
    expect(tally.hours).toHaveLength(tally.helped);
    expect(tally.inTime).toBeLessThanOrEqual(tally.helped);
    expect(tally.helped).toBeLessThanOrEqual(tally.requests);
    expect(tally.saidYes).toBeGreaterThanOrEqual(tally.helpedByInvitation);
    expect(Math.min(...tally.hours)).toBeGreaterThanOrEqual(0);
  });

  test("nobody gives more in a week than they said, and who never comes back helps nobody", () => {
    for (const { helper, usedInWeek, helped } of helpers) {
      expect(usedInWeek).toBeLessThanOrEqual(helper.capacity);
      if (helper.willingness === 0) expect(helped).toBe(0);
    }
  });
});

test("every policy meets the same people and requests", () => {
  const [first, ...others] = POLICIES.map((policy) => run(policy));
  for (const { tally, helpers } of others) {
    const requestsBy = Object.values(tally.byCategory).map(({ requests }) => requests);
    expect(requestsBy).toEqual(Object.values(first?.tally.byCategory ?? {}).map(({ requests }) => requests));
    expect(helpers.map(({ helper }) => helper.point)).toEqual(first?.helpers.map(({ helper }) => helper.point));
  }
});

describe("waves", () => {
  test("help more people in time than telling ten at once, with fewer invitations", () => {
    const [waves, nearest, random, board] = (["waves", "nearest", "random", "board"] as const).map((policy) =>
      mean(policy, ({ shareHelpedInTime }) => shareHelpedInTime),
    ) as [number, number, number, number];
    expect(waves).toBeGreaterThan(nearest);
    expect(nearest).toBeGreaterThan(board);
    expect(random).toBeGreaterThan(board);
    const asked = (policy: PolicyName) => mean(policy, ({ invitationsPerHelp }) => invitationsPerHelp ?? 0);
    expect(asked("waves")).toBeLessThan(0.6 * asked("nearest"));
    expect(asked("board")).toBe(0);
  });

  test("ask nobody more than three times a week", () => {
    expect(DEFAULT_LIMITS.perHelper.weekly).toBe(3);
    expect(figuresOf(run("waves")).shareAskedOver3).toBe(0);
  });

  test("ask helpers alike who are alike, though some say yes more often", () => {
    const { helpers } = run("waves", 1, ALIKE);
    const invited = helpers.map((state) => state.invited);
    expect(helpers).toHaveLength(30);
    expect(gini(invited)).toBeLessThan(0.12);
    expect(Math.max(...invited)).toBeLessThanOrEqual(2.5 * Math.min(...invited));
  });
});

describe("a city at its limits", () => {
  test.each([
    ["without requests", { requests: { ...SMALL.requests, perWeekPer1000: 0 } }],
    ["without helpers", { helpers: { ...SMALL.helpers, per1000: 0, perWeekPer1000: 0 } }],
    ["whose helpers go nowhere", { helpers: { ...SMALL.helpers, radiusM: [{ metres: 0, weight: 1 }] } }],
    ["whose helpers have no time", { helpers: { ...SMALL.helpers, capacity: [{ perWeek: 0, weight: 1 }] } }],
    [
      "with a quartier where nobody lives",
      { quartiers: SMALL.quartiers.map((quartier, at) => ({ ...quartier, population: at * 5000 })) },
    ],
  ])("%s runs to its end", (_, change) => {
    for (const policy of POLICIES) {
      const figures = figuresOf(run(policy, 1, { ...SMALL, ...change }));
      expect(figures.shareHelpedInTime).toBeLessThanOrEqual(1);
      expect(Object.values(figures)).not.toContain(Number.NaN);
    }
  });

  test("over the night of a clock change, each day comes once", () => {
    const days: number[] = [];
    runPolicy({ scenario: SMALL, policy: "waves", seed: 3, onDay: (day) => days.push(day) });
    expect(days).toEqual(Array.from({ length: SMALL.days }, (_, day) => day));
  });
});
