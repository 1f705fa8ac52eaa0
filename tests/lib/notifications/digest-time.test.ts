import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, isoWeekday, localInstant, localTime } from "#lib/listings/local-time.ts";
import { digestMoment, digestMorning, digestSlot, isDigestDay, isDigestDue } from "#lib/notifications/digest-time.ts";
import type { DigestRhythm } from "#lib/notifications/preferences.ts";

const PARIS = "Europe/Paris";
const ZONES = [
  PARIS,
  "Indian/Reunion",
  "America/Santiago",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "Australia/Lord_Howe",
  "UTC",
];
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const zones = fc.constantFrom(...ZONES);
const days = fc.integer({ min: 0, max: 366 * 5 }).map((past) => addDays("2024-01-01", past));
const members = fc.uuid();

/** The morning of a local day, as the worker meets it at an hour and a minute. */
const morningAt = (day: string, timeZone: string, minutes: number) => {
  const now = new Date(localInstant(day, 7, timeZone).getTime() + minutes * MINUTE_MS);
  return { now, morning: digestMorning(now, timeZone) };
};

describe("the minute of a member", () => {
  test("is one of the hour, and always the same", () => {
    expect(digestSlot("01a2297f-2574-7d9b-afaa-c07c5e50d211")).toBe(0x5e50d211 % 60);
    fc.assert(fc.property(members, (id) => digestSlot(id) >= 0 && digestSlot(id) < 60));
  });

  test("spreads people evenly over the hour", () => {
    const counts = Array.from({ length: 60 }, () => 0);
    const people = fc.sample(fc.uuid({ version: 7 }), { numRuns: 12_000, seed: 7 });
    for (const id of people) counts[digestSlot(id)] = (counts[digestSlot(id)] ?? 0) + 1;
    // 200 are expected, with a deviation of 14.
    expect(Math.max(...counts)).toBeLessThan(275);
    expect(Math.min(...counts)).toBeGreaterThan(125);
  });
});

describe("the morning of a city", () => {
  test("comes once on every day of every zone, whatever the clocks do", () => {
    fc.assert(
      fc.property(days, zones, (day, timeZone) => {
        const { morning } = morningAt(day, timeZone, 0);
        expect(morning?.day).toBe(day);
        expect(morning?.to.getTime()).toBe((morning?.from.getTime() ?? 0) + HOUR_MS);
        expect(localTime(morning?.from as Date, timeZone)).toMatchObject({ date: day, hour: 7, minute: 0 });
        expect(localTime(morning?.until as Date, timeZone)).toMatchObject({ date: day, hour: 12, minute: 0 });
      }),
    );
  });

  test.each([
    ["2026-03-29", "2026-03-29T05:00:00Z"],
    ["2026-10-25", "2026-10-25T06:00:00Z"],
    ["2026-11-29", "2026-11-29T06:00:00Z"],
  ])("begins at seven by the clocks, also after a night of clock change (%s)", (day, from) => {
    expect(morningAt(day, PARIS, 0).morning?.from).toEqual(new Date(from));
  });

  test.each([
    [-11, false],
    [-10, true],
    [0, true],
    [299, true],
    [300, false],
    [900, false],
  ])("is ten minutes before seven until noon (%i minutes after seven: %s)", (minutes, isMorning) => {
    expect(morningAt("2026-11-29", PARIS, minutes).morning !== null).toBe(isMorning);
  });
});

describe("when a digest leaves", () => {
  test("is between seven and eight, at the minute of its member, when it is written in time", () => {
    fc.assert(
      fc.property(members, days, zones, (id, day, timeZone) => {
        const { now, morning } = morningAt(day, timeZone, -10);
        if (!morning) throw new Error("no morning");
        const { hour, minute } = localTime(digestMoment(id, now, morning), timeZone);
        expect({ hour, minute }).toEqual({ hour: 7, minute: digestSlot(id) });
      }),
    );
  });

  test("is never before it is written, nor after noon, and late ones are spread over what is left", () => {
    fc.assert(
      fc.property(members, days, fc.integer({ min: 1, max: 299 }), (id, day, minutes) => {
        const { now, morning } = morningAt(day, PARIS, minutes);
        if (!morning) throw new Error("no morning");
        const at = digestMoment(id, now, morning);
        expect(at.getTime()).toBeGreaterThanOrEqual(now.getTime());
        expect(at.getTime()).toBeLessThan(morning.until.getTime());
        expect(at.getTime()).toBeLessThan(Math.max(morning.to.getTime(), now.getTime() + HOUR_MS / 2));
      }),
    );
  });

  test.each([40, 75, 290])("does not come all at once when the worker was away (%i minutes after seven)", (minutes) => {
    const { now, morning } = morningAt("2026-11-29", PARIS, minutes);
    if (!morning) throw new Error("no morning");
    const people = fc.sample(fc.uuid({ version: 7 }), { numRuns: 6_000, seed: 3 });
    const perMinute = new Map<number, number>();
    for (const id of people) {
      const minute = Math.floor((digestMoment(id, now, morning).getTime() - now.getTime()) / MINUTE_MS);
      perMinute.set(minute, (perMinute.get(minute) ?? 0) + 1);
    }
    const left = Math.min(30, 300 - minutes);
    expect(perMinute.size).toBeGreaterThanOrEqual(Math.floor(left * 0.6));
    expect(Math.max(...perMinute.values())).toBeLessThan((people.length / left) * 2.2);
  });
});

/** The days of forty on which a member gets a digest, who is asked about twice on each. */
function daysDue(rhythm: DigestRhythm, from: string, digestWeekday: number): string[] {
  const sent: string[] = [];
  for (let asked = 0; asked < 80; asked += 1) {
    const day = addDays(from, Math.floor(asked / 2));
    if (isDigestDue({ rhythm, lastDay: sent.at(-1) ?? null }, day, { digestWeekday })) sent.push(day);
  }
  return sent;
}

describe("who is due", () => {
  const city = { digestWeekday: 4 };

  test("is never twice on a day, and with a weekly digest on the day of the city, a week apart", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 7 }), (from, digestWeekday) => {
        expect(daysDue("daily", from, digestWeekday)).toHaveLength(40);
        const weekly = daysDue("weekly", from, digestWeekday);
        expect(weekly.length).toBeGreaterThanOrEqual(5);
        expect(new Set(weekly.map(isoWeekday))).toEqual(new Set([digestWeekday]));
      }),
    );
  });

  test("waits for a week after a day of another rhythm, or when the city changes its day", () => {
    expect(isDigestDue({ rhythm: "weekly", lastDay: "2026-12-02" }, "2026-12-03", city)).toBe(false);
    expect(isDigestDue({ rhythm: "weekly", lastDay: "2026-11-26" }, "2026-12-03", city)).toBe(true);
    expect(isDigestDue({ rhythm: "weekly", lastDay: null }, "2026-12-03", city)).toBe(true);
    expect(isDigestDay("weekly", "2026-12-04", city)).toBe(false);
    expect(isDigestDay("daily", "2026-12-04", city)).toBe(true);
  });
});
