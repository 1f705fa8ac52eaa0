import { describe, expect, test } from "vitest";
import { spanOf, timeLeft } from "#lib/moderation/time-left.ts";

const OPENED = new Date("2026-11-24T13:55:00Z");
const after = (minutes: number) => new Date(OPENED.getTime() + minutes * 60_000);
const of = (dueIn: number, now: number) => timeLeft({ openedAt: OPENED, dueAt: after(dueIn) }, after(now));

describe("the time of a case", () => {
  test.each([
    [120, 0, "fine", 0, "hours", 2, 0],
    [120, 48, "fine", 40, "hours", 1, 12],
    [120, 89, "fine", 74, "minutes", 0, 31],
    [120, 102, "soon", 85, "minutes", 0, 18],
    [120, 119.9, "soon", 100, "minutes", 0, 1],
    [120, 120, "late", 100, "minutes", 0, 1],
    [120, 145, "late", 100, "minutes", 0, 25],
    [120, 120 + 75, "late", 100, "hours", 1, 15],
  ] as const)("of %s minutes, after %s: %s", (due, now, state, share, unit, hours, minutes) => {
    expect(of(due, now)).toMatchObject({ state, share, unit, hours, minutes });
  });

  test("of an appeal is said in days", () => {
    expect(of(7 * 1440, 0)).toMatchObject({ unit: "days", days: 7 });
    expect(of(7 * 1440, 5 * 1440)).toMatchObject({ unit: "days", days: 2 });
    expect(of(7 * 1440, 5 * 1440 + 11)).toMatchObject({ unit: "days", days: 2 });
    expect(of(7 * 1440, 5.5 * 1440 + 1)).toMatchObject({ unit: "hours", hours: 35, minutes: 59 });
  });

  test("is never more than all of it, nor less than none, whatever the clocks say", () => {
    expect(of(60, -30)).toMatchObject({ state: "fine", share: 0 });
    expect(timeLeft({ openedAt: OPENED, dueAt: OPENED }, OPENED)).toMatchObject({ state: "late", share: 100 });
    expect(of(-10, -60)).toMatchObject({ share: 0, unit: "minutes", minutes: 50 });
  });
});

test("a span that is none is said as no minutes", () => {
  expect(spanOf(-4)).toEqual({ unit: "minutes", days: 0, hours: 0, minutes: 0 });
  expect(spanOf(47.9)).toMatchObject({ unit: "minutes", minutes: 47 });
});
