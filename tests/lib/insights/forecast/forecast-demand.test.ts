import { expect, it } from "vitest";
import { forecastDemand, mostExpectedFirst, SHOWN_WEEKS } from "#lib/insights/forecast/forecast-demand.ts";
import { LEAST_PEOPLE } from "#lib/insights/tension.ts";

const TODAY = "2026-11-30";
const steady = Array.from({ length: 200 }, (_, day) => [3, 1, 1, 1, 1, 0, 0][day % 7] as number);
const facts = { category: "meals", days: steady, people: 40 } as const;

it("dates the weeks: twelve until yesterday, and two from today", () => {
  const said = forecastDemand(facts, TODAY);
  if (!said.given) throw new Error(said.why);
  expect(said.past).toHaveLength(SHOWN_WEEKS);
  expect(said.past.at(-1)).toEqual({ from: "2026-11-23", total: 7 });
  expect(said.past[0]?.from).toBe("2026-09-07");
  expect(said.coming).toEqual([
    { from: "2026-11-30", point: 7, low: 7, high: 7 },
    { from: "2026-12-07", point: 7, low: 7, high: 7 },
  ]);
});

it("tells nothing of fewer than eleven people", () => {
  const masked = { category: "meals", given: false, why: "masked" };
  expect(forecastDemand({ ...facts, people: LEAST_PEOPLE - 1 }, TODAY)).toEqual(masked);
  expect(forecastDemand({ ...facts, people: LEAST_PEOPLE }, TODAY).given).toBe(true);
});

it("says why it says nothing: a short history, or hardly a request", () => {
  expect(forecastDemand({ ...facts, days: steady.slice(0, 100) }, TODAY)).toMatchObject({ why: "short-history" });
  expect(forecastDemand({ ...facts, days: Array(200).fill(0), people: 0 }, TODAY)).toMatchObject({ why: "few" });
});

it("puts the most expected first, and what is not given last", () => {
  const more = forecastDemand({ category: "pets", days: steady.map((count) => count * 3), people: 40 }, TODAY);
  const none = forecastDemand({ category: "sewing", days: [], people: 0 }, TODAY);
  const order = mostExpectedFirst([none, forecastDemand(facts, TODAY), more]).map(({ category }) => category);
  expect(order).toEqual(["pets", "meals", "sewing"]);
});
