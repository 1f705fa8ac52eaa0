import { expect, test } from "vitest";
import type { TensionCell } from "#lib/insights/dashboard.ts";
import { heatGrid } from "#lib/insights/heat-grid.ts";
import { shownTension } from "#tests/support/dashboards.ts";

const cell = (quartierId: string, category: TensionCell["category"], tension: TensionCell["tension"]): TensionCell => {
  return { quartierId, category, tension };
};

test("the worst comes first, where nothing is offered before any ratio", () => {
  const cells = [
    cell("a", "pets", shownTension(0.5, 5, 10)),
    cell("b", "pets", shownTension(3, 30, 10)),
    cell("b", "transport", shownTension(4, 40, 10)),
    cell("c", "transport", shownTension(null, 12, 0)),
  ];
  const grid = heatGrid({ cells }, ["a", "b", "c"]);
  expect(grid.rows.map(({ quartierId }) => quartierId)).toEqual(["c", "b", "a"]);
  expect(grid.categories).toEqual(["transport", "pets"]);
  expect(grid.rows[0]?.cells).toEqual([shownTension(null, 12, 0), null]);
});

test("who is masked everywhere is no row and no column, and is named apart", () => {
  const cells = [
    cell("a", "pets", shownTension(1)),
    cell("a", "sewing", { masked: true }),
    cell("b", "pets", { masked: true }),
    cell("elsewhere", "pets", shownTension(9)),
  ];
  const grid = heatGrid({ cells }, ["a", "b"]);
  expect(grid.rows.map(({ quartierId }) => quartierId)).toEqual(["a"]);
  expect(grid.masked).toEqual({ quartierIds: ["b"], categories: ["sewing"] });
});

test("of nothing it is made of nothing", () => {
  expect(heatGrid({ cells: [] }, ["a"])).toEqual({
    categories: [],
    rows: [],
    masked: { quartierIds: [], categories: [] },
  });
});
