import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { localTime } from "#lib/listings/local-time.ts";
import { answerDeadline, isQuiet, nextMorning, nextWaking, wakingMinutes } from "#lib/matching/waves/waking-time.ts";

const PARIS = "Europe/Paris";
const NIGHT = { from: 21, to: 8 };
const NEVER = { from: 0, to: 0 };
const at = (iso: string) => new Date(iso);

describe("quiet hours in the city's own time", () => {
  test.each([
    ["2026-11-24T20:59:59+01:00", NIGHT, false],
    ["2026-11-24T21:00:00+01:00", NIGHT, true],
    ["2026-11-25T07:59:59+01:00", NIGHT, true],
    ["2026-11-25T08:00:00+01:00", NIGHT, false],
    ["2026-11-25T03:00:00+01:00", NEVER, false],
    ["2026-11-25T13:30:00+01:00", { from: 13, to: 15 }, true],
    ["2026-11-25T15:00:00+01:00", { from: 13, to: 15 }, false],
    ["2026-11-25T23:59:00+01:00", { from: 0, to: 7 }, false],
    ["2026-11-25T00:00:00+01:00", { from: 0, to: 7 }, true],
  ])("%s, quiet %o: %s", (now, quiet, expected) => {
    expect(isQuiet(at(now), PARIS, quiet)).toBe(expected);
  });

  test("the night ends at the same hour, also when the clocks change", () => {
    expect(nextWaking(at("2026-03-28T23:00:00+01:00"), PARIS, NIGHT)).toEqual(at("2026-03-29T08:00:00+02:00"));
    expect(nextWaking(at("2026-10-24T23:00:00+02:00"), PARIS, NIGHT)).toEqual(at("2026-10-25T08:00:00+01:00"));
    expect(nextWaking(at("2026-11-24T10:00:00+01:00"), PARIS, NIGHT)).toEqual(at("2026-11-24T10:00:00+01:00"));
  });

  test("the next morning is never this one", () => {
    expect(nextMorning(at("2026-11-24T08:00:00+01:00"), PARIS, NIGHT)).toEqual(at("2026-11-25T08:00:00+01:00"));
    expect(nextMorning(at("2026-11-24T03:00:00+01:00"), PARIS, NIGHT)).toEqual(at("2026-11-24T08:00:00+01:00"));
  });
});

describe("a time to answer", () => {
  test.each([
    ["half an hour in the day", "2026-11-24T10:30:00+01:00", 30, "2026-11-24T11:00:00+01:00"],
    ["half an hour late in the evening", "2026-11-24T20:45:00+01:00", 30, "2026-11-25T08:15:00+01:00"],
    ["up to the night and not into it", "2026-11-24T20:30:00+01:00", 30, "2026-11-25T08:00:00+01:00"],
    ["at night", "2026-11-24T23:10:00+01:00", 30, "2026-11-25T08:30:00+01:00"],
    ["four hours over a night", "2026-11-24T19:00:00+01:00", 240, "2026-11-25T10:00:00+01:00"],
    ["a day", "2026-11-24T10:00:00+01:00", 1440, "2026-11-25T10:00:00+01:00"],
    ["a day from the night on", "2026-11-24T22:00:00+01:00", 1440, "2026-11-26T08:00:00+01:00"],
    ["a week", "2026-11-24T10:00:00+01:00", 7 * 1440, "2026-12-01T10:00:00+01:00"],
    ["a day over the short night", "2026-03-28T10:00:00+01:00", 1440, "2026-03-29T10:00:00+02:00"],
    ["four hours over the short night", "2026-03-28T19:00:00+01:00", 240, "2026-03-29T10:00:00+02:00"],
    ["a day over the long night", "2026-10-24T10:00:00+02:00", 1440, "2026-10-25T10:00:00+01:00"],
    ["half an hour over the long night", "2026-10-24T20:45:00+02:00", 30, "2026-10-25T08:15:00+01:00"],
  ])("%s", (_, from, minutes, until) => {
    expect(answerDeadline(at(from), minutes, PARIS, NIGHT)).toEqual(at(until));
  });

  test.each([
    ["spring", "2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00"],
    ["autumn", "2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"],
  ])("is real time where it is never quiet, in the night of %s too", (_, from, until) => {
    expect(answerDeadline(at(from), 60, PARIS, NEVER)).toEqual(at(until));
  });

  test("counts the hour that the clocks show twice as both hours when it is not quiet", () => {
    const quiet = { from: 4, to: 8 };
    const [from, until] = [at("2026-10-25T01:30:00+02:00"), at("2026-10-25T03:30:00+01:00")];
    expect(answerDeadline(from, 180, PARIS, quiet)).toEqual(until);
  });

  test("never ends at night nor before its minutes, and grows with them", () => {
    const hour = fc.integer({ min: 0, max: 23 });
    const quiets = fc.record({ from: hour, to: hour }).filter(({ from, to }) => (from - to + 24) % 24 >= 4);
    const moments = fc.date({ min: at("2026-01-01"), max: at("2027-01-01"), noInvalidDate: true });
    const zones = fc.constantFrom(PARIS, "America/Martinique", "Indian/Reunion", "Asia/Kathmandu", "Pacific/Noumea");
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 4000 }), quiets, zones, (now, minutes, quiet, zone) => {
        const until = answerDeadline(now, minutes, zone, quiet);
        expect(isQuiet(until, zone, quiet)).toBe(false);
        expect(until.getTime() - now.getTime()).toBeGreaterThanOrEqual(wakingMinutes(minutes, quiet) * 60_000);
        expect(answerDeadline(now, minutes + 1, zone, quiet).getTime()).toBeGreaterThanOrEqual(until.getTime());
      }),
    );
  });

  test("whole days keep the hour of a waking moment, whatever the season", () => {
    const moments = fc.date({ min: at("2026-01-01"), max: at("2027-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 10 }), (now, days) => {
        fc.pre(!isQuiet(now, PARIS, NIGHT));
        const [from, until] = [now, answerDeadline(now, days * 1440, PARIS, NIGHT)].map((time) =>
          localTime(time, PARIS),
        );
        expect([until?.hour, until?.minute]).toEqual([from?.hour, from?.minute]);
      }),
    );
  });
});
