import { describe, expect, test } from "vitest";
import { isAppealOpen, lastAppealDay } from "#lib/moderation/appeal-term.ts";

const PARIS = "Europe/Paris";

describe("the last day to contest", () => {
  test.each([
    ["2026-11-24T10:00:00Z", PARIS, "2027-05-24"],
    // Midnight has passed in the city, not in UTC.
    ["2026-11-24T23:30:00Z", PARIS, "2027-05-25"],
    ["2026-11-24T21:30:00Z", "Indian/Reunion", "2027-05-25"],
    ["2026-08-31T10:00:00Z", PARIS, "2027-02-28"],
    ["2027-08-31T10:00:00Z", PARIS, "2028-02-29"],
  ])("of a decision at %s in %s is %s", (at, timeZone, day) => {
    expect(lastAppealDay(new Date(at), timeZone)).toBe(day);
  });

  test("lasts until its midnight in the city, whatever the clocks did meanwhile", () => {
    const applied = new Date("2026-11-24T10:00:00Z");
    expect(isAppealOpen(applied, PARIS, new Date("2027-05-24T21:59:59Z"))).toBe(true);
    expect(isAppealOpen(applied, PARIS, new Date("2027-05-24T22:00:00Z"))).toBe(false);
  });
});
