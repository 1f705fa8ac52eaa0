import { describe, expect, it } from "vitest";
import { CATEGORIES, categoryCloseness, closeCategories } from "#lib/catalogue/categories.ts";
import { CATEGORY_KEYS, isCategoryKey } from "#lib/catalogue/category-key.ts";

describe("catalogue", () => {
  it("has the same closeness both ways, 1 only with itself", () => {
    for (const a of CATEGORY_KEYS)
      for (const b of CATEGORY_KEYS) {
        const closeness = categoryCloseness(a, b);
        expect(closeness).toBe(categoryCloseness(b, a));
        expect(closeness === 1).toBe(a === b);
        expect(closeness).toBeGreaterThanOrEqual(0);
      }
  });

  it("widens from the category itself to the closest ones", () => {
    for (const key of CATEGORY_KEYS) expect(closeCategories(key)[0]).toBe(key);
    expect(closeCategories("shopping").slice(0, 2)).toEqual(["shopping", "pharmacy"]);
    expect(closeCategories("shopping").at(-1)).toBe("other");
    expect(closeCategories("other")).toHaveLength(CATEGORY_KEYS.length);
  });

  it("asks for a verified helper where somebody fragile is concerned", () => {
    expect(CATEGORY_KEYS.filter((key) => CATEGORIES[key].sensitive)).toEqual(["pharmacy", "visit", "childcare"]);
  });

  it("knows its keys from anything else", () => {
    expect(isCategoryKey("sewing")).toBe(true);
    expect(isCategoryKey("toString")).toBe(false);
  });
});
