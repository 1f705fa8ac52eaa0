import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askFindings } from "#lib/matching/waves/ask-findings.ts";
import { roomOf } from "#lib/matching/waves/helper-load.ts";
import { DEFAULT_LIMITS } from "#lib/matching/waves/limits.ts";
import { helperLoad } from "#tests/support/wave-fixtures.ts";

const broken = (load: Parameters<typeof helperLoad>[1], invited = false) =>
  askFindings({ category: "shopping", invited, load: helperLoad("a", load) }, DEFAULT_LIMITS)
    .filter(({ kept }) => !kept)
    .map(({ check }) => check);

describe("what keeps a helper from being asked now", () => {
  test.each([
    ["nothing", {}, []],
    ["a kind not wanted", { muted: ["pets", "shopping"] }, ["not-muted"]],
    ["another kind not wanted", { muted: ["pets"] }, []],
    ["the day", { invitedToday: 2, invitedThisWeek: 2 }, ["daily"]],
    ["the week", { invitedThisWeek: 3 }, ["weekly"]],
    ["as many unanswered as they offered", { capacityLeft: 1, unanswered: 1 }, ["capacity"]],
    ["nothing left to give", { capacityLeft: 0 }, ["capacity"]],
  ] as const)("%s", (_, load, checks) => {
    expect(broken(load)).toEqual(checks);
  });

  test("having been asked before", () => {
    expect(broken({}, true)).toEqual(["not-invited"]);
  });
});

test("the limits leave room exactly when the plan has room", () => {
  const few = fc.nat(4);
  const load = fc.record({ capacityLeft: few, unanswered: few, invitedToday: few, invitedThisWeek: few });
  fc.assert(
    fc.property(load, (given) => {
      expect(broken(given).length === 0).toBe(roomOf(helperLoad("a", given), DEFAULT_LIMITS) > 0);
    }),
  );
});
