import { expect, test } from "vitest";
import { DEFAULT_PREFERENCES } from "#lib/notifications/preferences.ts";
import { quietUntil } from "#lib/notifications/quiet-until.ts";

const NIGHT = new Date("2026-11-24T22:30:00Z");
const MORNING = new Date("2026-11-25T07:00:00Z");
const person = { suspended: false, preferences: DEFAULT_PREFERENCES };
const waiting = { topic: "messages", person, pressing: false, timeZone: "Europe/Paris" } as const;

test("what is due at night waits for the morning of its person", () => {
  expect(quietUntil(waiting, NIGHT)).toEqual(MORNING);
  expect(quietUntil(waiting, MORNING)).toBeNull();
  const awake = { ...DEFAULT_PREFERENCES, quietHours: { from: 0, to: 0 } };
  expect(quietUntil({ ...waiting, person: { ...person, preferences: awake } }, NIGHT)).toBeNull();
});

test("what is pressing, of the service itself, or to nobody in particular leaves at any hour", () => {
  expect(quietUntil({ ...waiting, pressing: true }, NIGHT)).toBeNull();
  expect(quietUntil({ ...waiting, topic: null }, NIGHT)).toBeNull();
  expect(quietUntil({ ...waiting, person: null }, NIGHT)).toBeNull();
});
