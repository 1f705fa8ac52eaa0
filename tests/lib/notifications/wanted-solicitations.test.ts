import { expect, test } from "vitest";
import { DEFAULT_PREFERENCES, type Preferences } from "#lib/notifications/preferences.ts";
import { type Reach, wantedSolicitations } from "#lib/notifications/wanted-solicitations.ts";

const NOW = new Date("2026-11-24T10:00:00Z");
const LATER = new Date("2026-11-25T10:00:00Z");

const wanted = (preferences: Partial<Preferences> = {}, reach: Partial<Reach> = {}, now = NOW) =>
  wantedSolicitations(
    {
      preferences: { ...DEFAULT_PREFERENCES, ...preferences },
      hasPush: false,
      mailPausedUntil: null,
      timeZone: "Europe/Paris",
      ...reach,
    },
    now,
  );

test("as many as they said, or the usual three", () => {
  expect(wanted()).toBe(3);
  expect(wanted({ weeklyCap: 1 })).toBe(1);
  expect(wanted({ weeklyCap: 0 })).toBe(0);
});

test("none during a break, and in their quiet hours", () => {
  expect(wanted({ pausedUntil: LATER })).toBe(0);
  expect(wanted({ pausedUntil: NOW })).toBe(3);
  expect(wanted({ quietHours: { from: 10, to: 12 } })).toBe(0);
  expect(wanted({ quietHours: { from: 10, to: 11 } })).toBe(3);
});

test("none where no way is left to tell them", () => {
  expect(wanted({ mail: ["digest"] })).toBe(0);
  expect(wanted({ mail: ["digest"] }, { hasPush: true })).toBe(3);
  expect(wanted({ mail: ["digest"], push: [] }, { hasPush: true })).toBe(0);
  expect(wanted({}, { mailPausedUntil: LATER })).toBe(0);
  expect(wanted({}, { mailPausedUntil: LATER, hasPush: true })).toBe(3);
  expect(wanted({}, { mailPausedUntil: NOW })).toBe(3);
});
