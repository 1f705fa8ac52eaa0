import { describe, expect, test } from "vitest";
import type { CaseFinding } from "#lib/moderation/finding.ts";
import { KNOWN_RULES, knownRule } from "#lib/moderation/known-rules.ts";
import { findingsInForce, ruleState } from "#lib/moderation/rules-in-force.ts";

const phone: CaseFinding = {
  code: "contact_phone",
  severity: "high",
  version: knownRule("contact_phone")?.version ?? 0,
  onTrial: false,
  spans: [],
};

describe("a rule in a city", () => {
  test("is on, in the version of this code, where the city said nothing", () => {
    for (const rule of KNOWN_RULES) expect(ruleState(rule, {})).toBe("on");
  });

  test.each([
    [0, "off"],
    [1, "trial"],
    [2, "trial"],
    [3, "on"],
    [4, "on"],
  ])("switched on in version %i, of a rule that is at 3, is %s", (chosen, state) => {
    expect(ruleState({ code: "scam", version: 3 }, { scam: chosen })).toBe(state);
  });
});

describe("what rules found", () => {
  test("counts by the default", () => {
    expect(findingsInForce([phone], {})).toEqual([phone]);
  });

  test("is left out where the city switched the rule off, and stays for other rules", () => {
    expect(findingsInForce([phone], { contact_phone: 0 })).toEqual([]);
    expect(findingsInForce([phone], { contact_email: 0 })).toEqual([phone]);
  });

  test("is shown and does not count where the city knows an older version", () => {
    const newer = { contact_phone: phone.version - 1 };
    const expected = newer.contact_phone === 0 ? [] : [{ ...phone, onTrial: true }];
    expect(findingsInForce([phone], newer)).toEqual(expected);
  });
});

describe("the rules of this code", () => {
  test("have one line for each code, and each a version", () => {
    const codes = KNOWN_RULES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { version } of KNOWN_RULES) expect(version).toBeGreaterThan(0);
    expect(codes).toEqual(expect.arrayContaining(["contact_phone", "personal_risk", "duplicate", "new_author"]));
  });

  test("are found by their code alone", () => {
    expect(knownRule("too_many")).toMatchObject({ reads: "history" });
    expect(knownRule("constructor")).toBeNull();
  });
});
