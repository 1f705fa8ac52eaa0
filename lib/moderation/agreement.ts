/** What two people decided of the same thing. */
export type JudgedPair = { first: string; second: string };

/** Fewer than this say nothing about agreement. */
export const FEWEST_PAIRS = 10;

const countBy = (values: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

/**
 * Agreement of two judges beyond chance, from -1 to 1: 1 when they always agree, 0 when no more than chance would have it.
 * Null for no pair. When both only ever gave one and the same answer, chance explains everything, and they agree: 1.
 * Source: J. Cohen, "A coefficient of agreement for nominal scales", 1960.
 */
export function cohenKappa(pairs: readonly JudgedPair[]): number | null {
  const total = pairs.length;
  if (total === 0) return null;
  const agreed = pairs.filter(({ first, second }) => first === second).length / total;
  const firsts = countBy(pairs.map(({ first }) => first));
  const seconds = countBy(pairs.map(({ second }) => second));
  let byChance = 0;
  for (const [answer, count] of firsts) byChance += (count / total) * ((seconds.get(answer) ?? 0) / total);
  return byChance === 1 ? 1 : (agreed - byChance) / (1 - byChance);
}

/** How good an agreement is, after J. R. Landis and G. G. Koch, 1977, with their lowest classes as one. */
export function agreementWord(kappa: number): "poor" | "fair" | "good" | "strong" {
  if (kappa < 0.4) return "poor";
  if (kappa < 0.6) return "fair";
  return kappa < 0.8 ? "good" : "strong";
}
