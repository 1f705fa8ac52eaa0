import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDaytime } from "#lib/cities/daytime.ts";
import {
  canBeMissed,
  isAgreedLate,
  isReconfirmDue,
  isReleaseDue,
  reconfirmAt,
  releaseAt,
} from "#lib/exchanges/aftercare-times.ts";

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

  test("is by day, and between 24 and 38 hours before, in any night of the year", () => {
    const minutes = fc.integer({ min: 0, max: 400 * 24 * 60 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(PARIS, "Indian/Reunion"), (minute, zone) => {
        const startsAt = new Date(Date.parse("2027-01-01T00:00:00Z") + minute * 60_000);
        const asked = reconfirmAt(startsAt, zone);
        const hours = (startsAt.getTime() - asked.getTime()) / HOUR_MS;
        expect(isDaytime(asked, zone)).toBe(true);
        expect(hours).toBeGreaterThanOrEqual(24);
        expect(hours).toBeLessThanOrEqual(38);
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

describe("releaseAt", () => {
  const ASKED = "2027-03-08T18:00:00Z";
  const release = (startsAt: string, askedAt: string) =>
    releaseAt({ startsAt: at(startsAt), askedAt: at(askedAt) }, PARIS)?.toISOString() ?? null;

  test.each([
    ["4 hours before, by day", "2027-03-10T17:30:00Z", "2027-03-10T13:30:00.000Z"],
    ["at eight, for noon", "2027-03-10T11:00:00Z", "2027-03-10T07:00:00.000Z"],
    ["on the evening before, for eight in the morning", "2027-03-10T07:00:00Z", "2027-03-09T18:00:00.000Z"],
    ["on the evening before, just before noon", "2027-03-10T10:59:00Z", "2027-03-09T18:00:00.000Z"],
    ["on the evening before, for soon after midnight", "2027-03-10T00:30:00Z", "2027-03-09T18:00:00.000Z"],
  ])("is %s", (_, startsAt, released) => {
    expect(release(startsAt, ASKED)).toBe(released);
  });

  test("leaves three hours to answer, and whoever confirmed two hours of the day to hear of it", () => {
    expect(release("2027-03-10T17:30:00Z", "2027-03-10T11:00:00Z")).toBe("2027-03-10T14:00:00.000Z");
    expect(release("2027-03-10T17:30:00Z", "2027-03-10T13:00:00Z")).toBeNull();
    expect(release("2027-03-10T10:00:00Z", "2027-03-09T18:00:00Z")).toBe("2027-03-10T07:00:00.000Z");
    expect(release("2027-03-10T08:00:00Z", "2027-03-09T18:00:00Z")).toBeNull();
  });

  test("is by day, 3 hours after asking or more, and between 2 and 18 hours before, whenever it was asked", () => {
    const minutes = fc.integer({ min: 0, max: 400 * 24 * 60 });
    const askedBefore = fc.integer({ min: 1, max: 38 * 60 });
    fc.assert(
      fc.property(minutes, askedBefore, fc.constantFrom(PARIS, "Indian/Reunion"), (minute, earlier, zone) => {
        const startsAt = new Date(Date.parse("2027-01-01T00:00:00Z") + minute * 60_000);
        const askedAt = new Date(startsAt.getTime() - earlier * 60_000);
        const released = releaseAt({ startsAt, askedAt }, zone);
        if (released === null) return;
        expect(isDaytime(released, zone)).toBe(true);
        expect(released.getTime() - askedAt.getTime()).toBeGreaterThanOrEqual(3 * HOUR_MS);
        const hours = (startsAt.getTime() - released.getTime()) / HOUR_MS;
        expect(hours).toBeGreaterThanOrEqual(2);
        expect(hours).toBeLessThanOrEqual(18);
        expect(isReleaseDue({ startsAt, askedAt }, released, zone)).toBe(true);
        expect(isReleaseDue({ startsAt, askedAt }, new Date(released.getTime() - 1), zone)).toBe(false);
      }),
    );
  });

  test("always comes for who was asked in time", () => {
    const minutes = fc.integer({ min: 0, max: 400 * 24 * 60 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(PARIS, "Indian/Reunion"), (minute, zone) => {
        const startsAt = new Date(Date.parse("2027-01-01T00:00:00Z") + minute * 60_000);
        expect(releaseAt({ startsAt, askedAt: reconfirmAt(startsAt, zone) }, zone)).not.toBeNull();
      }),
    );
  });
});

test("nothing is released that nobody was asked about, at night, or shortly before", () => {
  const due = (askedAt: string | null, now: string) =>
    isReleaseDue({ startsAt: at("2027-03-10T07:00:00Z"), askedAt: askedAt ? at(askedAt) : null }, at(now), PARIS);
  expect(due(null, "2027-03-09T18:00:00Z")).toBe(false);
  expect(due("2027-03-09T07:00:00Z", "2027-03-09T18:00:00Z")).toBe(true);
  expect(due("2027-03-09T07:00:00Z", "2027-03-09T20:00:00Z")).toBe(false);
  expect(due("2027-03-09T07:00:00Z", "2027-03-10T07:00:00Z")).toBe(false);
});

describe("canBeMissed", () => {
  const now = at("2027-03-10T12:00:00Z");
  const help = { acceptedAt: at("2027-03-10T11:00:00Z"), askedAt: null, startsAt: null };
  const DAY_BEFORE = at("2027-03-09T12:00:00Z");

  test.each([
    ["before anything was agreed", { ...help, acceptedAt: null }, false],
    ["an hour after both agreed, without a time", help, false],
    ["a day after, without a time", { ...help, acceptedAt: DAY_BEFORE }, true],
    ["once both were asked", { ...help, askedAt: now }, true],
    [
      "before the agreed time, however long ago they agreed",
      { ...help, acceptedAt: DAY_BEFORE, startsAt: at("2027-03-10T12:01:00Z") },
      false,
    ],
    ["once the agreed time has begun", { ...help, startsAt: now }, true],
  ])("%s", (_, missable, expected) => {
    expect(canBeMissed(missable, now)).toBe(expected);
  });
});
