import { describe, expect, test } from "vitest";
import { maskOf, slotsOf } from "#lib/listings/availability.ts";
import { askedSlots, slotShare, todaySlots } from "#lib/matching/asked-slots.ts";
import { MOMENT } from "#tests/support/matching-arbitraries.ts";

const NOTHING = { neededOn: null, neededPart: null, availability: 0 };
const evening = { ...MOMENT, partsLeft: ["evening" as const] };
const night = { ...MOMENT, partsLeft: [] };
const sundayNight = { ...night, today: { date: "2026-11-29", isoWeekday: 7 } };

describe("today", () => {
  test.each([
    ["what is left of the day", null, evening, ["tue-evening"]],
    ["the part that was named", "evening", MOMENT, ["tue-evening"]],
    ["the next day when the part is over", "morning", evening, ["wed-morning"]],
    ["the next day when the day is over", null, night, ["wed-morning", "wed-noon", "wed-afternoon", "wed-evening"]],
    ["Monday after Sunday", "noon", sundayNight, ["mon-noon"]],
  ] as const)("is %s", (_, part, moment, expected) => {
    expect(slotsOf(todaySlots(part, moment))).toEqual(expected);
    expect(slotsOf(askedSlots({ ...NOTHING, urgency: "today", neededPart: part }, moment))).toEqual(expected);
  });
});

test("a date is its weekday, whole or the named part", () => {
  const dated = { ...NOTHING, urgency: "dated", neededOn: "2026-11-29" } as const;
  expect(slotsOf(askedSlots(dated, MOMENT))).toEqual(["sun-morning", "sun-noon", "sun-afternoon", "sun-evening"]);
  expect(slotsOf(askedSlots({ ...dated, neededPart: "noon" }, MOMENT))).toEqual(["sun-noon"]);
});

test("slots are themselves, and flexible asks for none", () => {
  expect(askedSlots({ ...NOTHING, urgency: "slots", availability: 5 }, MOMENT)).toBe(5);
  expect(askedSlots({ ...NOTHING, urgency: "flexible" }, MOMENT)).toBe(0);
});

test.each([
  ["half of them", ["mon-morning", "tue-morning"], ["tue-morning", "fri-evening"], 0.5],
  ["none of them", ["mon-morning"], ["mon-evening"], 0],
  ["all of them", ["mon-morning"], ["mon-morning", "mon-noon"], 1],
  ["any time asked", [], ["mon-evening"], 1],
  ["any time offered", ["mon-morning"], [], null],
] as const)("the share of the slots: %s", (_, asked, offered, share) => {
  const request = { ...NOTHING, urgency: asked.length ? "slots" : "flexible", availability: maskOf(asked) } as const;
  expect(slotShare(request, { availability: maskOf(offered) }, MOMENT)).toBe(share);
});
