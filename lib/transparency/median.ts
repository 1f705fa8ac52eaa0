const HOUR_MS = 3_600_000;

/** The middle of some durations in milliseconds, or the mean of the two middle ones; null for none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** The median of the time between two moments, in hours with one decimal; null for none. */
export function medianHours(spans: readonly { from: Date; to: Date | null }[]): number | null {
  const middle = median(spans.flatMap(({ from, to }) => (to ? [to.getTime() - from.getTime()] : [])));
  return middle === null ? null : Math.round((middle / HOUR_MS) * 10) / 10;
}
