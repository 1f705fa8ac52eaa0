/*
 * The weights one by one, each under the path by which a city changes it (`walk.halfMinutes`): to be shown and compared.
 */
import type { MatchingWeights } from "./weights.ts";

export type NamedWeight = { name: string; value: number };

/** Every weight, in the order of `MatchingWeights`. */
export function namedWeights(weights: MatchingWeights): NamedWeight[] {
  return Object.entries(weights).flatMap(([name, value]: [string, number | Record<string, number>]) =>
    typeof value === "number"
      ? [{ name, value }]
      : Object.entries(value).map(([part, number]) => ({ name: `${name}.${part}`, value: number })),
  );
}

/** The weights that differ from others, as they are here. */
export function changedWeights(weights: MatchingWeights, from: MatchingWeights): NamedWeight[] {
  const before = new Map(namedWeights(from).map(({ name, value }) => [name, value]));
  return namedWeights(weights).filter(({ name, value }) => before.get(name) !== value);
}
