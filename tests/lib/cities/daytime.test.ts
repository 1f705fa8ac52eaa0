import fc from "fast-check";
import { expect, test } from "vitest";
import { isDaytime, nextDaytime } from "#lib/cities/daytime.ts";

const ZONES = ["Europe/Paris", "Indian/Reunion", "America/Cayenne", "Pacific/Noumea"];

test.each([
  ["2026-11-24T06:59:00Z", "2026-11-24T07:00:00.000Z"],
  ["2026-11-24T07:00:00Z", "2026-11-24T07:00:00.000Z"],
  ["2026-11-24T18:59:00Z", "2026-11-24T18:59:00.000Z"],
  ["2026-11-24T19:00:00Z", "2026-11-25T07:00:00.000Z"],
  ["2026-11-24T23:30:00Z", "2026-11-25T07:00:00.000Z"],
])("in Besançon, %s leads to %s", (now, then) => {
  expect(nextDaytime(new Date(now), "Europe/Paris").toISOString()).toBe(then);
});

test("is always in the daytime, less than a night away, clock changes included", () => {
  const moment = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(moment, fc.constantFrom(...ZONES), (now, zone) => {
      const then = nextDaytime(now, zone);
      expect(isDaytime(then, zone)).toBe(true);
      const hours = (then.getTime() - now.getTime()) / 3_600_000;
      expect(hours).toBeGreaterThanOrEqual(0);
      expect(hours).toBeLessThanOrEqual(14);
    }),
  );
});
