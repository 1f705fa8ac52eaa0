import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FULL_WEEK, maskOf, type Part, type Slot, slotsOf } from "#lib/listings/availability.ts";
import { askedSlots } from "#lib/matching/asked-slots.ts";
import type { Moment } from "#lib/matching/moment.ts";
import { type OtherSlot, otherSlots, peopleAtOtherSlots } from "#lib/matching/other-slots.ts";
import { MOMENT, pairFacts } from "#tests/support/matching-arbitraries.ts";

type When = Parameters<typeof otherSlots>[0];
const FLEXIBLE: When = { urgency: "flexible", neededOn: null, neededPart: null, availability: 0 };
const slots = (...asked: Slot[]): When => ({ ...FLEXIBLE, urgency: "slots", availability: maskOf(asked) });
const today = (neededPart: Part | null): When => ({ ...FLEXIBLE, urgency: "today", neededPart });
const at = (partsLeft: readonly Part[]): Moment => ({ ...MOMENT, partsLeft });
/** `evening: tue-evening`, one line for each other time. */
const said = (others: readonly OtherSlot[]) =>
  others.map((other) => `${"part" in other ? other.part : other.day}: ${slotsOf(other.mask).join(" ")}`);

describe("one change at a time", () => {
  test("of a slot: other parts of its day, other days at its part", () => {
    expect(said(otherSlots(slots("tue-morning"), MOMENT))).toEqual([
      "noon: tue-noon",
      "afternoon: tue-afternoon",
      "evening: tue-evening",
      "mon: mon-morning",
      "wed: wed-morning",
      "thu: thu-morning",
      "fri: fri-morning",
      "sat: sat-morning",
      "sun: sun-morning",
    ]);
  });

  test("of a date without a part: other days, at any time of theirs", () => {
    const others = otherSlots({ ...FLEXIBLE, urgency: "dated", neededOn: "2026-11-29" }, MOMENT);
    expect(others).toHaveLength(6);
    expect(said(others)[0]).toBe("mon: mon-morning mon-noon mon-afternoon mon-evening");
  });

  test("of today: not the parts that are over", () => {
    const parts = (partsLeft: readonly Part[], neededPart: Part | null) =>
      said(otherSlots(today(neededPart), at(partsLeft))).filter((line) => !/^(mon|tue|wed|thu|fri|sat|sun)/.test(line));
    expect(parts(["afternoon", "evening"], "evening")).toEqual(["afternoon: tue-afternoon"]);
    expect(parts(["afternoon", "evening"], null)).toEqual([]);
    // Too late for a morning of today: it is one of tomorrow, whose other parts are all to come.
    expect(parts(["evening"], "morning")).toEqual([
      "noon: wed-noon",
      "afternoon: wed-afternoon",
      "evening: wed-evening",
    ]);
  });

  test.each([
    ["any time", FLEXIBLE],
    ["the whole week", { ...FLEXIBLE, urgency: "slots", availability: FULL_WEEK }],
  ] as const)("nothing is left to change of %s", (_, when) => {
    expect(otherSlots(when, MOMENT)).toEqual([]);
  });

  test("never what is asked already", () => {
    fc.assert(
      fc.property(pairFacts, ({ request }) => {
        const asked = askedSlots(request, MOMENT);
        for (const { mask } of otherSlots(request, MOMENT)) {
          expect(mask & asked).toBe(0);
          expect(mask).not.toBe(0);
        }
      }),
    );
  });
});

test("people are counted at each other time, the most first, and none where there are none", () => {
  const others = otherSlots(slots("tue-morning"), MOMENT);
  const free = [maskOf(["tue-evening", "wed-morning"]), maskOf(["tue-evening"]), maskOf(["sun-noon"])];
  expect(peopleAtOtherSlots(others, free)).toEqual([
    { when: "evening", people: 2 },
    { when: "wed", people: 1 },
  ]);
  expect(peopleAtOtherSlots(others, [])).toEqual([]);
});
