/*
 * How many requests or helpers come on a day, and from which quartier and category: population times rate, category by
 * weight, multiplied by the surges of that day.
 */
import { CATEGORY_KEYS, type CategoryKey } from "#lib/catalogue/category-key.ts";
import { drawCount, pickIndex, type Random } from "./random.ts";
import type { CategoryWeights, Scenario, ScenarioQuartier, Surge } from "./scenario.ts";

export type Arrival = { quartier: ScenarioQuartier; category: CategoryKey };

/** Who comes: requests, or helpers with the first category that they offer. */
export type Arriving = "requests" | "helpers";

const DAYS_OF_WEEK = 7;

function holds({ fromDay, days, quartiers, categories }: Surge, day: number, { quartier, category }: Arrival): boolean {
  return (
    fromDay <= day &&
    day < fromDay + days &&
    (!quartiers || quartiers.includes(quartier.slug)) &&
    (!categories || categories.includes(category))
  );
}

function surgeFactor(surges: readonly Surge[], what: Arriving, day: number, arrival: Arrival): number {
  return surges.reduce((factor, surge) => (holds(surge, day, arrival) ? factor * surge[what] : factor), 1);
}

const totalOf = (weights: CategoryWeights) => Object.values(weights).reduce((sum, weight) => sum + (weight ?? 0), 0);

/** Draws the arrivals of a day, in no particular order. */
export function drawArrivals(random: Random, scenario: Scenario, what: Arriving, day: number): Arrival[] {
  const { perWeekPer1000, byCategory } = scenario[what];
  const categories = CATEGORY_KEYS.filter((key) => (byCategory[key] ?? 0) > 0);
  const kinds = scenario.quartiers.flatMap((quartier) => categories.map((category) => ({ quartier, category })));
  const perWeight = perWeekPer1000 / 1000 / DAYS_OF_WEEK / totalOf(byCategory);
  const rates = kinds.map((arrival) => {
    const weight = byCategory[arrival.category] ?? 0;
    return arrival.quartier.population * weight * perWeight * surgeFactor(scenario.surges, what, day, arrival);
  });
  const total = rates.reduce((sum, rate) => sum + rate, 0);
  if (total === 0) return [];
  return Array.from({ length: drawCount(random, total) }, () => kinds[pickIndex(random, rates, total)] as Arrival);
}

/** Draws a category by weight. */
export function drawCategory(random: Random, weights: CategoryWeights): CategoryKey {
  const of = CATEGORY_KEYS.map((key) => weights[key] ?? 0);
  return CATEGORY_KEYS[pickIndex(random, of, totalOf(weights))] ?? "other";
}
