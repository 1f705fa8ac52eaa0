import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dateProblem,
  daysBetween,
  isCalendarDate,
  listingExpiry,
  MAX_REQUEST_DAYS,
  urgentUntil,
} from "#lib/listings/listing-times.ts";
import { endOfLocalDay, localDay } from "#lib/listings/local-time.ts";

const PARIS = "Europe/Paris";
const HOUR_MS = 3_600_000;

describe("the end of a local day", () => {
  test.each([
    ["winter", "2026-12-03", PARIS, "2026-12-03T23:00:00.000Z"],
    ["summer", "2026-07-14", PARIS, "2026-07-14T22:00:00.000Z"],
    ["the day of 23 hours", "2026-03-29", PARIS, "2026-03-29T22:00:00.000Z"],
    ["the day before it", "2026-03-28", PARIS, "2026-03-28T23:00:00.000Z"],
    ["the day of 25 hours", "2026-10-25", PARIS, "2026-10-25T23:00:00.000Z"],
    ["the day before it", "2026-10-24", PARIS, "2026-10-24T22:00:00.000Z"],
    ["the last day of the year", "2026-12-31", PARIS, "2026-12-31T23:00:00.000Z"],
    ["a quarter of an hour", "2026-05-01", "Asia/Kathmandu", "2026-05-01T18:15:00.000Z"],
    ["west of Greenwich", "2026-05-01", "America/Martinique", "2026-05-02T04:00:00.000Z"],
  ])("%s: %s in %s", (_, date, timeZone, expected) => {
    expect(endOfLocalDay(date, timeZone).toISOString()).toBe(expected);
  });

  test("is the first instant of the next day, in any season", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
        fc.constantFrom(PARIS, "America/Martinique", "Indian/Reunion", "Asia/Kathmandu", "Pacific/Noumea"),
        (moment, timeZone) => {
          const { date } = localDay(moment, timeZone);
          const end = endOfLocalDay(date, timeZone);
          expect(localDay(new Date(end.getTime() - 1), timeZone).date).toBe(date);
          expect(daysBetween(date, localDay(end, timeZone).date)).toBe(1);
        },
      ),
    );
  });
});

describe("dates that a request may name", () => {
  test.each([
    ["2026-11-24", null],
    ["2026-11-23", "past"],
    ["2027-01-23", null],
    ["2027-01-24", "too-far"],
  ])("%s seen from 2026-11-24: %s", (date, problem) => {
    expect(dateProblem(date, "2026-11-24")).toBe(problem);
  });

  test("just before midnight in Paris it is still today, just after it no longer is", () => {
    const before = localDay(new Date("2026-11-24T22:59:59Z"), PARIS).date;
    const after = localDay(new Date("2026-11-24T23:00:00Z"), PARIS).date;
    expect([dateProblem("2026-11-24", before), dateProblem("2026-11-24", after)]).toEqual([null, "past"]);
  });

  test.each([
    ["2026-02-28", true],
    ["2026-02-29", false],
    ["2028-02-29", true],
    ["2026-13-01", false],
    ["2026-1-1", false],
    ["", false],
    ["2026-01-01T00:00", false],
  ])("%s is a day of the calendar: %s", (text, expected) => {
    expect(isCalendarDate(text)).toBe(expected);
  });
});

describe("when a listing ends", () => {
  const now = new Date("2026-11-24T15:00:00Z");
  test("an urgent request after 24 hours, also over a clock change", () => {
    const evening = new Date("2026-03-28T20:00:00Z");
    expect(listingExpiry({ kind: "request", urgency: "today", neededOn: null }, evening, PARIS).toISOString()).toBe(
      "2026-03-29T20:00:00.000Z",
    );
  });

  test("a dated request at the end of its day", () => {
    const content = { kind: "request", urgency: "dated", neededOn: "2026-12-03" } as const;
    expect(listingExpiry(content, now, PARIS).toISOString()).toBe("2026-12-03T23:00:00.000Z");
  });

  test.each(["slots", "flexible"] as const)("a request with %s after 60 days", (urgency) => {
    const expiry = listingExpiry({ kind: "request", urgency, neededOn: null }, now, PARIS);
    expect(expiry.getTime() - now.getTime()).toBe(MAX_REQUEST_DAYS * 24 * HOUR_MS);
  });

  test("an offer after 30 days and 7 of grace", () => {
    const expiry = listingExpiry({ kind: "offer", urgency: "flexible", neededOn: null }, now, PARIS);
    expect(expiry.toISOString()).toBe("2026-12-31T15:00:00.000Z");
  });

  test("only what is needed today is urgent", () => {
    expect(urgentUntil({ urgency: "today" }, now)?.toISOString()).toBe("2026-11-25T15:00:00.000Z");
    expect(urgentUntil({ urgency: "slots" }, now)).toBeNull();
  });
});
