import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { localTime } from "#lib/listings/local-time.ts";
import { isQuiet } from "#lib/matching/waves/waking-time.ts";
import { type DeliveryQuestion, planDelivery } from "#lib/notifications/plan-delivery.ts";
import { DEFAULT_PREFERENCES, type Preferences } from "#lib/notifications/preferences.ts";
import { CHANNELS, TOPICS, type Topic } from "#lib/notifications/topic.ts";

const PARIS = "Europe/Paris";
const DAY = new Date("2026-11-24T10:00:00Z");
const EVENING = new Date("2026-11-24T21:30:00Z");

const ask = (question: Partial<DeliveryQuestion> = {}) => {
  const now = question.now ?? DAY;
  return planDelivery({
    topic: "messages",
    preferences: DEFAULT_PREFERENCES,
    hasPush: false,
    solicited: 0,
    timeZone: PARIS,
    pressing: false,
    leaveAt: now,
    now,
    ...question,
  });
};
const preferring = (some: Partial<Preferences>) => ({ ...DEFAULT_PREFERENCES, ...some });

describe("by day", () => {
  test("who never chose gets a mail at once, and a notice on a device that they let us tell", () => {
    expect(ask()).toEqual({ leave: { mail: DAY }, inDigest: false });
    expect(ask({ hasPush: true })).toEqual({ leave: { mail: DAY, push: DAY }, inDigest: false });
  });

  test("each topic goes the ways that were chosen for it, and no other", () => {
    const preferences = preferring({ mail: ["digest"], push: ["messages"] });
    expect(ask({ preferences, hasPush: true }).leave).toEqual({ push: DAY });
    expect(ask({ preferences, hasPush: false }).leave).toEqual({});
    expect(ask({ preferences, hasPush: true, topic: "digest" }).leave).toEqual({ mail: DAY });
  });

  test("no solicitation past the weekly cap: it waits in the digest", () => {
    const topic = "solicitations";
    expect(ask({ topic, solicited: 2 }).inDigest).toBe(false);
    expect(ask({ topic, solicited: 3, hasPush: true })).toEqual({ leave: {}, inDigest: true });
    expect(ask({ topic: "messages", solicited: 30 }).leave).toEqual({ mail: DAY });
    expect(ask({ topic, preferences: preferring({ weeklyCap: 0 }) })).toEqual({ leave: {}, inDigest: true });
  });

  test("a break holds back what comes from us, not what concerns their own exchanges", () => {
    const preferences = preferring({ pausedUntil: new Date("2026-12-01T00:00:00Z") });
    for (const topic of ["solicitations", "digest", "cityNews"] as const)
      expect(ask({ preferences, topic }).leave).toEqual({});
    for (const topic of ["messages", "reminders"] as const)
      expect(ask({ preferences, topic }).leave).toEqual({ mail: DAY });
    const over = preferring({ pausedUntil: DAY });
    expect(ask({ preferences: over, topic: "digest" }).leave).toEqual({ mail: DAY });
  });

  test("the service itself is mailed whatever was chosen", () => {
    const preferences = preferring({ mail: [], push: [], pausedUntil: new Date("2027-01-01T00:00:00Z") });
    expect(ask({ topic: "service", preferences, hasPush: true, now: EVENING }).leave).toEqual({ mail: EVENING });
  });
});

describe("at night", () => {
  test("it waits for the morning, unless it cannot", () => {
    const morning = new Date("2026-11-25T07:00:00Z");
    expect(ask({ now: EVENING }).leave).toEqual({ mail: morning });
    expect(ask({ now: EVENING, pressing: true }).leave).toEqual({ mail: EVENING });
  });

  test.each([
    ["spring", "2026-03-28T22:30:00Z", "2026-03-29T06:00:00Z"],
    ["autumn", "2026-10-24T22:30:00Z", "2026-10-25T07:00:00Z"],
  ])("the night in which the clocks change in %s ends at eight too", (_, now, morning) => {
    expect(ask({ now: new Date(now) }).leave).toEqual({ mail: new Date(morning) });
  });
});

const anyTopics = fc.subarray([...TOPICS]);
const anyPreferences: fc.Arbitrary<Preferences> = fc.record({
  mail: anyTopics,
  push: anyTopics,
  digestRhythm: fc.constantFrom("weekly", "daily"),
  quietHours: fc.record({ from: fc.integer({ min: 0, max: 23 }), to: fc.integer({ min: 0, max: 23 }) }),
  weeklyCap: fc.integer({ min: 0, max: 7 }),
  pausedUntil: fc.option(fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })),
});
const anyMoment = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });

test("nothing leaves by a way that was not chosen, in quiet hours, or before it may", () => {
  fc.assert(
    fc.property(
      anyPreferences,
      anyMoment,
      fc.constantFrom<Topic>(...TOPICS),
      fc.boolean(),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 86_400_000 }),
      fc.constantFrom(PARIS, "Indian/Reunion", "America/Cayenne"),
      (preferences, now, topic, hasPush, solicited, delay, timeZone) => {
        const leaveAt = new Date(now.getTime() + delay);
        const { leave, inDigest } = ask({ preferences, now, topic, hasPush, solicited, leaveAt, timeZone });
        for (const channel of CHANNELS) {
          const at = leave[channel];
          if (!at) continue;
          expect(preferences[channel]).toContain(topic);
          expect(at.getTime()).toBeGreaterThanOrEqual(leaveAt.getTime());
          expect(isQuiet(at, timeZone, preferences.quietHours), String(localTime(at, timeZone).hour)).toBe(false);
        }
        if (inDigest) expect([topic, leave]).toEqual(["solicitations", {}]);
        if (leave.push) expect(hasPush).toBe(true);
      },
    ),
  );
});
