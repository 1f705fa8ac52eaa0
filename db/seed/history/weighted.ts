import type { Random } from "../random.ts";

/** Draws keys in proportion to their weights. */
export function weighted<Key extends string>(weights: Partial<Record<Key, number>>): (random: Random) => Key {
  const entries = Object.entries(weights) as [Key, number][];
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  return (random) => {
    let left = random.next() * total;
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    const [last] = entries.at(-1) ?? [];
    if (last === undefined) throw new RangeError("nothing to draw from");
    return last;
  };
}

/** How many times something happens of which `mean` are expected (Knuth, TAOCP volume 2, 3.4.1). */
export function poisson(random: Random, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.next(); product > limit; product *= random.next()) count++;
  return count;
}
