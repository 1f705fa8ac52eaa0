/** Numbers drawn from a seed: the same seed always tells the same story. */
export type Random = {
  /** In [0, 1). */
  next: () => number;
  /** A whole number in [min, max]. */
  between: (min: number, max: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(items: readonly T[]) => T;
  /** The items in a random order. */
  shuffle: <T>(items: readonly T[]) => T[];
  /** Roughly normal around 0 with a deviation of 1: the sum of twelve uniform draws less six. */
  normal: () => number;
  /** A UUIDv7 (RFC 9562) of a moment. */
  uuid: (at: Date) => string;
};

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, fast, good enough for a demonstration. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const hex = (digits: number) => Array.from({ length: digits }, () => between(0, 15).toString(16)).join("");
  const pick = <T>(items: readonly T[]): T => {
    const item = items[between(0, items.length - 1)];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  };
  const shuffle = <T>(items: readonly T[]): T[] =>
    items
      .map((item) => ({ item, key: next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  const normal = () => Array.from({ length: 12 }, next).reduce((sum, value) => sum + value, -6);
  const uuid = (at: Date) => {
    const time = at.getTime().toString(16).padStart(12, "0");
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${pick(["8", "9", "a", "b"])}${hex(3)}-${hex(12)}`;
  };
  return { next, between, chance: (probability) => next() < probability, pick, shuffle, normal, uuid };
}
