/*
 * Chance for simulations: streams of numbers from a seed, and single numbers from a seed and what they are for. The
 * second kind gives common random numbers: whether a person says yes to a request does not depend on what else a policy
 * drew before, so that policies are compared on the same people in the same mood.
 */

/** Numbers in [0, 1). */
export type Random = () => number;

/** A 32-bit mix of whole numbers (the finaliser of MurmurHash3, A. Appleby, public domain). */
function mix(...parts: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const part of parts) {
    hash = Math.imul(hash ^ part, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}

/** The one number in [0, 1) of a purpose and what it is about, all whole numbers. */
export function drawOf(seed: number, purpose: number, a: number, b = 0): number {
  return mix(seed, purpose, a, b, mix(b, a)) / 2 ** 32;
}

/** A stream of its own for a purpose (Mulberry32, T. Ettinger, public domain). */
export function streamOf(seed: number, purpose: number, a = 0): Random {
  let state = mix(seed, purpose, a);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The index of a weight drawn in proportion; `total` is their sum, above 0. */
export function pickIndex(random: Random, weights: ArrayLike<number>, total: number): number {
  let left = random() * total;
  let last = 0;
  for (let at = 0; at < weights.length; at += 1) {
    const weight = weights[at] ?? 0;
    if (weight <= 0) continue;
    last = at;
    left -= weight;
    if (left < 0) return at;
  }
  return last;
}

/** One of the choices, in proportion to their weights. */
export function pickWeighted<Choice extends { weight: number }>(random: Random, choices: readonly Choice[]): Choice {
  const weights = choices.map(({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const choice = choices[pickIndex(random, weights, total)];
  if (!choice) throw new RangeError("nothing to choose from");
  return choice;
}

/** Time to the next event of a Poisson process with this mean interval. */
export function drawInterval(random: Random, mean: number): number {
  return -Math.log(1 - random()) * mean;
}

/** How many events of a Poisson process fall into one unit of time with this rate. */
export function drawCount(random: Random, rate: number): number {
  let count = 0;
  for (let time = drawInterval(random, 1); time < rate; time += drawInterval(random, 1)) count += 1;
  return count;
}

/** Standard normal (Box and Muller, 1958), out of two numbers in [0, 1). */
export function normalOf(u: number, v: number): number {
  return Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(2 * Math.PI * v);
}
