const HOUR_MS = 3_600_000;

/** The middle of some durations in milliseconds, or the mean of the two middle ones; null for none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

type TimeSpan = { from: Date; to: Date | null };

/** The median of the time between two moments, in hours with one decimal; null for none. */
export function medianHours(spans: readonly TimeSpan[]): number | null {
  const middle = median(spans.flatMap(({ from, to }) => (to ? [to.getTime() - from.getTime()] : [])));
  return middle === null ? null : Math.round((middle / HOUR_MS) * 10) / 10;
}

/** Of fewer, a median tells how long one person waited. */
const FEWEST = 5;

/** The same for a page that anybody reads; null for fewer than five that ended. */
export function publicMedianHours(spans: readonly TimeSpan[]): number | null {
  return spans.filter(({ to }) => to !== null).length < FEWEST ? null : medianHours(spans);
}
