import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { branchesOf, cutToLimit } from "#db/queries/candidate-branches.ts";
import { CATEGORIES, closeCategories } from "#lib/catalogue/categories.ts";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";

const anchor = { category: "shopping", remote: false, verifiedHelperAt: null, used: 0 } as const;
const request = { ...anchor, kind: "request", capacity: null } as const;
const offer = { ...anchor, kind: "offer", capacity: 2 } as const;

describe("branchesOf", () => {
  test("one walk for each close category, the same one with the whole limit, the others with a share", () => {
    const branches = branchesOf(request, 300);
    expect(branches.map(({ category }) => category)).toEqual(closeCategories("shopping"));
    expect(branches.map(({ share }) => share)).toEqual([300, ...branches.slice(1).map(() => 40)]);
  });

  test("what can be done at a distance is also looked for without a radius", () => {
    const branches = branchesOf({ ...request, category: "language", remote: true }, 20);
    const of = (remote: boolean) => branches.filter((branch) => branch.remote === remote);
    expect(of(true).map(({ category }) => category)).toEqual(of(false).map(({ category }) => category));
    expect(of(true)[0]).toEqual({ category: "language", remote: true, share: 20 });
  });

  test("who is not verified is led to no request of a sensitive category, not even from a close one", () => {
    const sensitive = (verifiedHelperAt: Date | null) =>
      branchesOf({ ...offer, verifiedHelperAt }, 20).filter(({ category }) => CATEGORIES[category].sensitive);
    expect(sensitive(null)).toEqual([]);
    expect(sensitive(new Date()).length).toBeGreaterThan(0);
    expect(branchesOf({ ...offer, category: "childcare" }, 20).map(({ category }) => category)).toEqual([
      "homework",
      "other",
    ]);
  });

  test("a full offer is led nowhere", () => {
    expect(branchesOf({ ...offer, used: 1 }, 20).length).toBeGreaterThan(0);
    expect(branchesOf({ ...offer, used: 2 }, 20)).toEqual([]);
  });

  test("a limit of one still looks in each close category", () => {
    expect(branchesOf(request, 1).every(({ share }) => share === 1)).toBe(true);
  });
});

describe("cutToLimit", () => {
  const rows = fc.array(fc.record({ id: fc.nat(60).map(String), category: fc.constantFrom(...CATEGORY_KEYS) }), {
    maxLength: 80,
  });

  test("keeps the order, each row once, the limit, and as many as it can", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...CATEGORY_KEYS), fc.integer({ min: 1, max: 50 }), (found, wanted, limit) => {
        const once = [...new Map(found.map((row) => [row.id, row])).values()];
        const kept = cutToLimit(found, wanted, limit);
        expect(kept).toHaveLength(Math.min(limit, once.length));
        expect(once.filter((row) => kept.includes(row))).toEqual(kept);
      }),
    );
  });

  const row = (id: number, category: "shopping" | "meals") => ({ id: String(id), category });
  const near = Array.from({ length: 30 }, (_, id) => row(id, "meals"));
  const far = Array.from({ length: 30 }, (_, id) => row(100 + id, "shopping"));
  const counts = (found: (typeof near)[number][], limit: number) => {
    const kept = cutToLimit(found, "shopping", limit);
    return [kept.filter(({ category }) => category === "shopping").length, kept.length];
  };

  test("a close category next door does not crowd out the same one further off", () => {
    expect(counts([...near, ...far], 20)).toEqual([12, 20]);
    expect(counts([...far, ...near], 20)).toEqual([12, 20]);
  });

  test("what one of the two does not need goes to the other", () => {
    expect(counts([...near, ...far.slice(0, 5)], 20)).toEqual([5, 20]);
    expect(counts([...near.slice(0, 3), ...far], 20)).toEqual([17, 20]);
    expect(counts(far, 20)).toEqual([20, 20]);
    expect(counts(near, 20)).toEqual([0, 20]);
  });
});
