import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  commonSlots,
  countSlots,
  dayOfIsoWeekday,
  FULL_WEEK,
  isSlot,
  maskOf,
  SLOTS,
  slotsOf,
} from "#lib/listings/availability.ts";

const masks = fc.integer({ min: 0, max: FULL_WEEK });

describe("availability", () => {
  it("has 28 slots and Monday morning first", () => {
    expect(SLOTS).toHaveLength(28);
    expect(maskOf(["mon-morning"])).toBe(1);
    expect(maskOf(SLOTS)).toBe(FULL_WEEK);
  });

  it("goes from slots to mask and back", () => {
    fc.assert(
      fc.property(masks, (mask) => {
        expect(maskOf(slotsOf(mask))).toBe(mask);
      }),
    );
  });

  it("shares what both hold, and nothing said fits everything", () => {
    fc.assert(
      fc.property(masks, masks, (a, b) => {
        const common = commonSlots(a, b);
        expect(common).toBe(commonSlots(b, a));
        if (a !== 0 && b !== 0) expect(countSlots(common)).toBeLessThanOrEqual(Math.min(countSlots(a), countSlots(b)));
        expect(commonSlots(a, 0)).toBe(a);
      }),
    );
  });

  it("knows a slot from anything else", () => {
    expect(isSlot("sun-evening")).toBe(true);
    expect(isSlot("sun-night")).toBe(false);
    expect(isSlot(["sun-evening"])).toBe(false);
  });

  it("refuses a weekday that is not one", () => {
    expect(dayOfIsoWeekday(7)).toBe("sun");
    expect(() => dayOfIsoWeekday(0)).toThrow(RangeError);
  });
});
