import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_SHEET_CARDS, MAX_SHEET_PAGES, readSheetChoice, SHEET_CARDS } from "#lib/sharing/sheet-choice.ts";

describe("the choice of a sheet", () => {
  test("is what the address says", () => {
    expect(readSheetChoice({ quartier: "battant", kind: "offer", cartes: "8", pages: "3" })).toEqual({
      quartier: "battant",
      kind: "offer",
      cards: 8,
      pages: 3,
    });
    expect(readSheetChoice({})).toEqual({ quartier: null, kind: null, cards: 6, pages: 1 });
  });

  test("never goes beyond its bounds", () => {
    const value = fc.oneof(fc.string(), fc.integer().map(String), fc.array(fc.string()), fc.constant("1e9"));
    fc.assert(
      fc.property(value, value, (cartes, pages) => {
        const choice = readSheetChoice({ cartes, pages });
        expect(SHEET_CARDS).toContain(choice.cards);
        expect(choice.pages).toBeGreaterThanOrEqual(1);
        expect(choice.pages).toBeLessThanOrEqual(MAX_SHEET_PAGES);
        expect(choice.pages * choice.cards).toBeLessThanOrEqual(MAX_SHEET_CARDS);
      }),
    );
  });
});
