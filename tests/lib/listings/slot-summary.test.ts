import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAYS, FULL_WEEK, maskOf, slotsOf } from "#lib/listings/availability.ts";
import { slotSummary } from "#lib/listings/slot-summary.ts";

describe("slotSummary", () => {
  it("says any time for nothing and for everything", () => {
    expect(slotSummary(0)).toEqual({ form: "any" });
    expect(slotSummary(FULL_WEEK)).toEqual({ form: "any" });
  });

  it("says every evening, and the week-end", () => {
    expect(slotSummary(maskOf(DAYS.map((day) => `${day}-evening` as const)))).toEqual({
      form: "every",
      parts: ["evening"],
    });
    const weekend = maskOf([
      "sat-morning",
      "sat-noon",
      "sat-afternoon",
      "sat-evening",
      "sun-morning",
      "sun-noon",
      "sun-afternoon",
      "sun-evening",
    ]);
    expect(slotSummary(weekend)).toEqual({ form: "weekend" });
  });

  it("names the first slots and counts the others", () => {
    const mask = maskOf(["mon-evening", "tue-evening", "wed-evening", "thu-evening"]);
    expect(slotSummary(mask, 2)).toEqual({ form: "slots", slots: ["mon-evening", "tue-evening"], more: 2 });
  });

  it("never names a slot that is not in the mask, and loses none", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: FULL_WEEK }), (mask) => {
        const summary = slotSummary(mask);
        if (summary.form !== "slots") return;
        expect(summary.slots.every((slot) => slotsOf(mask).includes(slot))).toBe(true);
        expect(summary.slots.length + summary.more).toBe(slotsOf(mask).length);
      }),
    );
  });
});
