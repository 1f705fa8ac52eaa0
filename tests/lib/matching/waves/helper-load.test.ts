import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roomOf, rotationFactor } from "#lib/matching/waves/helper-load.ts";
import { DEFAULT_LIMITS } from "#lib/matching/waves/limits.ts";
import { helperLoad, WAVE_NOW } from "#tests/support/wave-fixtures.ts";

const { daily, weekly } = DEFAULT_LIMITS.perHelper;

describe("invitations that a helper may still get", () => {
  test.each([
    ["a free one: as many as a day allows", {}, Math.min(3, daily)],
    ["no capacity left", { capacityLeft: 0 }, 0],
    ["more taken on than given", { capacityLeft: -1 }, 0],
    ["capacity kept for what they may still accept", { capacityLeft: 2, unanswered: 1 }, 1],
    ["asked enough today", { invitedToday: daily, invitedThisWeek: daily }, 0],
    ["asked enough this week", { invitedThisWeek: weekly }, 0],
    ["one left this week", { invitedThisWeek: weekly - 1 }, 1],
  ])("%s", (_, load, room) => {
    expect(roomOf(helperLoad("a", load), DEFAULT_LIMITS)).toBe(room);
  });
});

describe("rotation", () => {
  const factor = (daysAgo: number | null, invitedThisWeek = 1) =>
    rotationFactor(
      {
        invitedThisWeek,
        lastInvitedAt: daysAgo === null ? null : new Date(WAVE_NOW.getTime() - daysAgo * 86_400_000),
      },
      DEFAULT_LIMITS,
      WAVE_NOW,
    );

  test("takes nothing from who was never asked, and its weight from who was asked just now", () => {
    expect(factor(null)).toBe(1);
    expect(factor(0)).toBeCloseTo(1 - DEFAULT_LIMITS.rotation.weight);
    expect(factor(DEFAULT_LIMITS.rotation.halfLifeDays)).toBeCloseTo(1 - DEFAULT_LIMITS.rotation.weight / 2);
  });

  test("of two helpers the one asked longer ago, or less often, keeps more, and nobody loses all", () => {
    const days = fc.double({ min: 0, max: 60, noNaN: true });
    fc.assert(
      fc.property(
        days,
        fc.double({ min: 0.1, max: 60, noNaN: true }),
        fc.integer({ min: 1, max: 10 }),
        (ago, more, times) => {
          expect(factor(ago + more, times)).toBeGreaterThan(factor(ago, times));
          expect(factor(ago, times)).toBeGreaterThan(factor(ago, times + 1));
          expect(factor(ago, times)).toBeGreaterThan(0);
          expect(factor(ago, times)).toBeLessThan(1);
        },
      ),
    );
  });
});
