/*
 * The helpers who are there when a run begins, by the population of the quartiers.
 */
import { drawCategory } from "./arrival-rates.ts";
import type { Random } from "./random.ts";
import type { Scenario } from "./scenario.ts";
import { drawHelper, type SimHelper } from "./sim-helper.ts";

/** The whole part of a number, or one more with the chance that its fraction says. */
const roundBy = (random: Random, value: number) => Math.floor(value + random());

/** One helper after the other, so that they need not all be kept twice. */
export function* drawInitialHelpers(random: Random, scenario: Scenario, at: number): Generator<SimHelper> {
  let index = 0;
  for (const quartier of scenario.quartiers) {
    const count = roundBy(random, (quartier.population * scenario.helpers.per1000) / 1000);
    for (let nth = 0; nth < count; nth += 1) {
      const arrival = { quartier, category: drawCategory(random, scenario.helpers.byCategory) };
      yield drawHelper(random, scenario, { index, arrival, at, isOld: true });
      index += 1;
    }
  }
}
