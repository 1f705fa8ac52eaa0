/*
 * How unevenly something is spread: the Gini coefficient (C. Gini, "Variabilità e mutabilità", 1912), by the ranks of the
 * sorted values. 0 everybody the same, near 1 one has all.
 */

/** In [0, 1); 0 for nobody or nothing. Values are not below 0. */
export function gini(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  if (total === 0) return 0;
  const ranked = sorted.reduce((sum, value, at) => sum + (at + 1) * value, 0);
  return (2 * ranked) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}
