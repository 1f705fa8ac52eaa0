import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDaytime } from "#lib/cities/daytime.ts";
import { isAgreedLate, isReconfirmDue, reconfirmAt } from "#lib/exchanges/aftercare-times.ts";

const PARIS = "Europe/Paris";
const HOUR_MS = 3_600_000;
const at = (iso: string) => new Date(iso);

describe("reconfirmAt", () => {
  test.each([
    ["24 hours before, by day", "2027-03-10T17:30:00Z", "2027-03-09T17:30:00.000Z"],
    ["on the evening before that, for an early hour", "2027-03-10T06:00:00Z", "2027-03-08T18:00:00.000Z"],
    ["on the same evening, for a late hour", "2027-03-10T20:00:00Z", "2027-03-09T18:00:00.000Z"],
    ["24 hours, not one day, when the clocks go forward", "2027-03-28T16:00:00Z", "2027-03-27T16:00:00.000Z"],
    ["in the evening of summer after the change", "2027-03-29T05:00:00Z", "2027-03-27T18:00:00.000Z"],
    ["in the evening of winter after the change", "2027-11-01T06:00:00Z", "2027-10-30T17:00:00.000Z"],
  ])("is %s", (_, startsAt, asked) => {
    expect(reconfirmAt(at(startsAt), PARIS).toISOString()).toBe(asked);
  });

  test("is by day, and between 24 and 37 hours before, in any night of the year", () => {
    const minutes = fc.integer({ min: 0, max: 400 * 24 * 60 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(PARIS, "Indian/Reunion"), (minute, zone) => {
        const startsAt = new Date(Date.parse("2027-01-01T00:00:00Z") + minute * 60_000);
        const asked = reconfirmAt(startsAt, zone);
        const hours = (startsAt.getTime() - asked.getTime()) / HOUR_MS;
        expect(isDaytime(asked, zone)).toBe(true);
        expect(hours).toBeGreaterThanOrEqual(24);
        expect(hours).toBeLessThanOrEqual(37);
      }),
    );
  });
});

describe("isReconfirmDue", () => {
  const startsAt = at("2027-03-10T17:30:00Z");
  const due = (agreed: string | null, now: string) =>
    isReconfirmDue({ startsAt, agreedAt: agreed ? at(agreed) : null }, at(now), PARIS);

  test("waits for its moment, and for the day", () => {
    expect(due("2027-03-01T09:00:00Z", "2027-03-09T17:29:00Z")).toBe(false);
    expect(due("2027-03-01T09:00:00Z", "2027-03-09T17:30:00Z")).toBe(true);
    expect(due("2027-03-01T09:00:00Z", "2027-03-09T23:00:00Z")).toBe(false);
    expect(due("2027-03-01T09:00:00Z", "2027-03-10T08:00:00Z")).toBe(true);
  });

  test("asks nobody who has just agreed, nor about what has come", () => {
    expect(due("2027-03-09T17:30:00Z", "2027-03-09T18:00:00Z")).toBe(false);
    expect(isAgreedLate(startsAt, at("2027-03-09T17:30:00Z"))).toBe(true);
    expect(isAgreedLate(startsAt, at("2027-03-09T17:29:59Z"))).toBe(false);
    expect(due("2027-03-01T09:00:00Z", "2027-03-10T17:30:00Z")).toBe(false);
    expect(due(null, "2027-03-10T08:00:00Z")).toBe(false);
  });
});
