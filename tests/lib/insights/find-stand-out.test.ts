import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { QuartierTension } from "#lib/insights/dashboard.ts";
import { findStandOut } from "#lib/insights/find-stand-out.ts";
import { tensionOf } from "#lib/insights/tension.ts";

const quartier = (quartierId: string, requests: number, offers: number, people = 30): QuartierTension => ({
  quartierId,
  tension: tensionOf({ requests, offers, people, days: 28 }),
});
const QUIET = { trends: [], requests: 0, helps: 0 };

describe("what stands out", () => {
  test("is first of all quartiers that ask for much more than they offer, with their shares", () => {
    const quartiers = [quartier("vaite", 30, 10), quartier("planoise", 30, 10), quartier("centre", 40, 80)];
    expect(findStandOut({ ...QUIET, quartiers, requests: 100, helps: 40 })).toEqual({
      kind: "uneven",
      quartierIds: ["vaite", "planoise"],
      requestShare: 0.6,
      offerShare: 0.2,
    });
  });

  test("is a category that is asked for much more than before, where all quartiers are alike", () => {
    const trends = [
      { category: "visit" as const, requests: [9, 9, 9, 9, 9, 9, 9, 9], offers: [] },
      { category: "moving" as const, requests: [5, 5, 5, 5, 9, 9, 9, 9], offers: [] },
    ];
    const stand = findStandOut({ ...QUIET, quartiers: [quartier("centre", 10, 10)], trends, requests: 10 });
    expect(stand).toEqual({ kind: "rising", category: "moving", from: 20, to: 36 });
  });

  test("is how much was asked and helped otherwise, and nothing where there was nothing", () => {
    expect(findStandOut({ ...QUIET, quartiers: [], requests: 3, helps: 1 })).toMatchObject({ kind: "calm" });
    expect(findStandOut({ ...QUIET, quartiers: [] })).toBeNull();
  });

  test("has shares between nought and one, and never of a masked quartier", () => {
    const one = fc.tuple(fc.nat(200), fc.nat(200), fc.integer({ min: 5, max: 20 }));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 14 }), (facts) => {
        const quartiers = facts.map(([requests, offers, people], at) => quartier(`q${at}`, requests, offers, people));
        const stand = findStandOut({ ...QUIET, quartiers, requests: 1 });
        if (stand?.kind !== "uneven") return;
        expect(stand.offerShare).toBeGreaterThanOrEqual(0);
        expect(stand.requestShare).toBeLessThanOrEqual(1);
        for (const id of stand.quartierIds) {
          expect(quartiers.find(({ quartierId }) => quartierId === id)?.tension.masked).toBe(false);
        }
      }),
    );
  });
});
