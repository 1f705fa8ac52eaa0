import { describe, expect, test } from "vitest";
import { buildDashboard, type DashboardFacts } from "#lib/insights/build-dashboard.ts";
import type { PlaceSums } from "#lib/insights/window-facts.ts";

const NOTHING: PlaceSums = {
  quartierId: "planoise",
  category: "transport",
  kind: "request",
  posted: 0,
  answered1h: 0,
  answered6h: 0,
  answered24h: 0,
  answered2d: 0,
  answered7d: 0,
  answeredLater: 0,
  done: 0,
  oldPosted: 0,
  oldUnanswered: 0,
  meanOpen: 0,
};
const sums = (row: Partial<PlaceSums>): PlaceSums => ({ ...NOTHING, ...row });

const EMPTY: DashboardFacts = {
  filter: { period: { from: "2026-10-28", to: "2026-11-24" }, category: null, quartierId: null },
  countedAt: null,
  sums: [],
  people: [],
  everybody: 0,
  before: null,
  quartierIds: ["battant", "planoise"],
  mondays: [],
  trends: [],
  medians: { answer: null, help: null },
};

const cell = (quartierId: string, category: PlaceSums["category"], requests: number, offers: number) => ({
  sums: [
    sums({ quartierId, category, posted: requests }),
    sums({ quartierId, category, kind: "offer", meanOpen: offers }),
  ],
  people: { quartierId, category, people: 20 },
});

describe("a dashboard", () => {
  test("of an empty city has its quartiers, all masked, and says nothing", () => {
    const dashboard = buildDashboard(EMPTY);
    expect(dashboard.quartiers).toEqual([
      { quartierId: "battant", tension: { masked: true } },
      { quartierId: "planoise", tension: { masked: true } },
    ]);
    expect(dashboard.headline.requests).toEqual({ value: 0, before: null });
    expect(dashboard).toMatchObject({ cells: [], shortages: [], standOut: null, oldEnough: 0 });
  });

  test("adds up what is counted, and compares it with what was before", () => {
    const counted = [
      sums({ posted: 10, answered1h: 3, answered7d: 2, answeredLater: 1, done: 4, oldPosted: 8, oldUnanswered: 3 }),
      sums({ kind: "offer", posted: 5, meanOpen: 6.6 }),
    ];
    const before = { sums: [], everybody: 0 };
    const dashboard = buildDashboard({ ...EMPTY, sums: counted, everybody: 21, before });
    expect(dashboard.headline).toEqual({
      requests: { value: 10, before: 0 },
      offers: { value: 7, before: 0 },
      helps: { value: 4, before: 0 },
      unanswered: { value: 3, before: 0 },
      people: { value: 21, before: 0 },
    });
    expect(dashboard.oldEnough).toBe(8);
    expect(dashboard.answers.bands).toEqual({ "1h": 3, "6h": 0, "24h": 0, "2d": 0, "7d": 2, later: 1, none: 4 });
  });

  test("names the three worst shortages, one of each category, and none that is masked", () => {
    const cells = [
      cell("planoise", "transport", 20, 3),
      cell("battant", "transport", 20, 4),
      cell("planoise", "homework", 15, 5),
      cell("battant", "pets", 3, 0),
      cell("battant", "shopping", 4, 40),
      cell("planoise", "meals", 30, 10),
    ];
    const masked = sums({ category: "sewing", posted: 90 });
    const dashboard = buildDashboard({
      ...EMPTY,
      sums: [...cells.flatMap((one) => one.sums), masked],
      people: [...cells.map((one) => one.people), { quartierId: "planoise", category: "sewing", people: 10 }],
    });
    expect(dashboard.shortages.map(({ quartierId, category }) => `${quartierId} ${category}`)).toEqual([
      "planoise transport",
      "battant pets",
      "planoise meals",
    ]);
    const told = JSON.stringify(dashboard.cells.find(({ category }) => category === "sewing"));
    expect(told).not.toContain("90");
  });
});
