import { describe, expect, test } from "vitest";
import { isAdult, isOwnStaff, showedSecondFactor } from "#lib/identity/judge-identity.ts";

const TODAY = "2026-11-30";

test.each([
  ["2008-11-30", true],
  ["2008-12-01", false],
  ["1930-01-01", true],
  ["2026-11-30", false],
  ["2100-01-01", false],
  // Days and months that nobody knows count as the last ones.
  ["2007-00-00", true],
  ["2008-00-00", false],
  ["2008-11-00", false],
  ["2008-10-00", true],
  ["", false],
  ["1980", false],
  ["17/05/1980", false],
  ["1980-13-01", false],
  ["1980-01-32", false],
  ["1980-01-01T00:00:00Z", false],
])("born on %j, somebody is an adult: %s", (birthdate, adult) => {
  expect(isAdult(birthdate, TODAY)).toBe(adult);
});

test("on the 29th of February, one comes of age in March", () => {
  expect([isAdult("2008-02-29", "2026-02-28"), isAdult("2008-02-29", "2026-03-01")]).toEqual([false, true]);
});

test("a password and a mailbox are no second factor", () => {
  expect([[], ["pwd"], ["mail"], ["MFA"], ["totp"]].map(showedSecondFactor)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
  expect([["mfa"], ["pwd", "mfa"], ["pop"]].map(showedSecondFactor)).toEqual([true, true, true]);
});

describe("staff of the city", () => {
  const [own, other] = ["21250056500016", "13002526500013"];
  test.each([
    [{ siret: own, subject: "a" }, { sirets: [own], subjects: [] }, true],
    [{ siret: other, subject: "a" }, { sirets: [own], subjects: [] }, false],
    [{ siret: null, subject: "a" }, { sirets: [own], subjects: [] }, false],
    [{ siret: own, subject: "a" }, { sirets: [own], subjects: ["b"] }, false],
    [{ siret: other, subject: "b" }, { sirets: [own], subjects: ["b"] }, false],
    [{ siret: own, subject: "b" }, { sirets: [own], subjects: ["b"] }, true],
    [{ siret: null, subject: "b" }, { sirets: [], subjects: ["b"] }, true],
    [{ siret: null, subject: "a" }, { sirets: [], subjects: ["b"] }, false],
  ])("%j by %j: %s", (who, rules, is) => {
    expect(isOwnStaff(who, rules)).toBe(is);
  });
});
