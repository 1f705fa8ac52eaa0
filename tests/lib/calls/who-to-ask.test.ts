import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CALL_REST_DAYS, type CallRules, LEFT_OUT_REASONS, reasonToLeaveOut } from "#lib/calls/leave-out.ts";
import { STANDINGS } from "#lib/calls/standing.ts";
import { type Callee, isNearlyEverybody, whoToAsk } from "#lib/calls/who-to-ask.ts";
import { DEFAULT_PREFERENCES } from "#lib/notifications/preferences.ts";
import { TOPICS } from "#lib/notifications/topic.ts";

const NOW = new Date("2026-11-24T10:00:00Z");
const DAY_MS = 86_400_000;
const ago = (days: number) => new Date(NOW.getTime() - days * DAY_MS);
const RULES: CallRules = { verifiedOnly: false, perHelper: { daily: 2, weekly: 3 }, now: NOW };

const callee = (some: Partial<Callee> = {}): Callee => ({
  id: "a",
  standing: "offers",
  available: true,
  verified: false,
  muted: false,
  preferences: DEFAULT_PREFERENCES,
  hasPush: false,
  hasMail: true,
  askedToday: 0,
  askedThisWeek: 0,
  lastCalledAt: null,
  lastSeenAt: ago(1),
  ...some,
});
const preferring = (some: Partial<typeof DEFAULT_PREFERENCES>) => ({
  preferences: { ...DEFAULT_PREFERENCES, ...some },
});

const topics = fc.subarray([...TOPICS]);
const callees = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    standing: fc.constantFrom(...STANDINGS),
    available: fc.boolean(),
    verified: fc.boolean(),
    muted: fc.boolean(),
    preferences: fc.record({
      mail: topics,
      push: topics,
      digestRhythm: fc.constant("weekly" as const),
      quietHours: fc.record({ from: fc.nat(23), to: fc.nat(23) }),
      weeklyCap: fc.nat(7),
      pausedUntil: fc.option(fc.constantFrom(ago(1), ago(-1))),
    }),
    hasPush: fc.boolean(),
    hasMail: fc.boolean(),
    askedToday: fc.nat(3),
    askedThisWeek: fc.nat(8),
    lastCalledAt: fc.option(fc.constantFrom(ago(1), ago(CALL_REST_DAYS), ago(30))),
    lastSeenAt: fc.integer({ min: 0, max: 90 }).map(ago),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);
const rules = fc.record({
  verifiedOnly: fc.boolean(),
  perHelper: fc.record({ daily: fc.integer({ min: 1, max: 3 }), weekly: fc.integer({ min: 3, max: 7 }) }),
  now: fc.constant(NOW),
});
const sumOf = (counts: object) => Object.values(counts).reduce((sum: number, count) => sum + Number(count), 0);

function expectAskable(asked: Callee, { perHelper, verifiedOnly }: CallRules): void {
  const { mail, push, weeklyCap, pausedUntil } = asked.preferences;
  expect(asked.available && !asked.muted && (asked.verified || !verifiedOnly)).toBe(true);
  expect(asked.askedToday).toBeLessThan(perHelper.daily);
  expect(asked.askedThisWeek).toBeLessThan(Math.min(perHelper.weekly, weeklyCap));
  expect(pausedUntil === null || pausedUntil <= NOW).toBe(true);
  expect(asked.lastCalledAt === null || asked.lastCalledAt <= ago(CALL_REST_DAYS)).toBe(true);
  const ways = [...(asked.hasMail ? mail : []), ...(asked.hasPush ? push : [])];
  expect(ways).toContain("solicitations");
}

describe("whoToAsk", () => {
  test("nobody who must not be asked ever is, whatever else is true of them", () => {
    fc.assert(
      fc.property(callees, rules, (people, given) => {
        const asked = new Set(whoToAsk(people, given).ask);
        for (const one of people.filter(({ id }) => asked.has(id))) expectAskable(one, given);
      }),
    );
  });

  test("everybody is either asked or counted with a reason, and never more are asked than a call may", () => {
    fc.assert(
      fc.property(callees, rules, fc.integer({ min: 1, max: 10 }), (people, given, most) => {
        const { ask, standings, leftOut } = whoToAsk(people, given, most);
        expect(ask.length).toBeLessThanOrEqual(most);
        expect(new Set(ask).size).toBe(ask.length);
        expect(sumOf(standings)).toBe(ask.length);
        expect(ask.length + sumOf(leftOut)).toBe(people.length);
        expect(LEFT_OUT_REASONS).toEqual(expect.arrayContaining(Object.keys(leftOut)));
      }),
    );
  });

  test("the order in which people are read decides nothing", () => {
    fc.assert(
      fc.property(callees, rules, fc.integer({ min: 1, max: 10 }), (people, given, most) => {
        expect(whoToAsk(people.toReversed(), given, most)).toEqual(whoToAsk(people, given, most));
      }),
    );
  });

  test("one more person takes nobody's place but at the end of the list", () => {
    fc.assert(
      fc.property(callees, rules, (people, given) => {
        const [first, ...others] = people;
        if (!first) return;
        const all = whoToAsk(people, given).ask;
        expect(all.filter((id) => id !== first.id)).toEqual(whoToAsk(others, given).ask);
      }),
    );
  });

  test("paused offers first, then open and close ones, past helpers, neighbours; the less asked first", () => {
    const people = STANDINGS.toReversed().map((standing) => callee({ id: standing, standing }));
    expect(whoToAsk(people, RULES).ask).toEqual([...STANDINGS]);
    const [often, never] = [callee({ id: "a", askedThisWeek: 1 }), callee({ id: "b" })];
    expect(whoToAsk([often, never], RULES).ask).toEqual(["b", "a"]);
  });
});

describe("reasonToLeaveOut", () => {
  test.each([
    ["unavailable", { available: false, muted: true }],
    ["muted", { muted: true }],
    ["off", preferring({ mail: ["messages"] })],
    ["off", preferring({ weeklyCap: 0 })],
    ["off", preferring({ mail: ["messages"], push: ["solicitations"] })],
    ["paused", preferring({ pausedUntil: ago(-1) })],
    ["unreachable", { hasMail: false }],
    ["called", { lastCalledAt: ago(CALL_REST_DAYS - 1) }],
    ["today", { askedToday: 2 }],
    ["week", { askedThisWeek: 3 }],
    ["week", { askedThisWeek: 1, ...preferring({ weeklyCap: 1 }) }],
    [null, { lastCalledAt: ago(CALL_REST_DAYS) }],
    [null, { hasMail: false, hasPush: true }],
    [null, preferring({ pausedUntil: ago(1) })],
    [null, preferring({ quietHours: { from: 0, to: 23 } })],
  ])("%s", (reason, some) => {
    expect(reasonToLeaveOut(callee(some), RULES)).toBe(reason);
  });

  test("where the city verifies helpers, only they are asked", () => {
    const verifying = { ...RULES, verifiedOnly: true };
    expect(reasonToLeaveOut(callee(), verifying)).toBe("unverified");
    expect(reasonToLeaveOut(callee({ verified: true }), verifying)).toBeNull();
  });
});

test("nearly everybody is more than half of who is active", () => {
  expect(isNearlyEverybody(51, 100)).toBe(true);
  expect(isNearlyEverybody(50, 100)).toBe(false);
  expect(isNearlyEverybody(1, 0)).toBe(true);
  expect(isNearlyEverybody(0, 0)).toBe(false);
});
