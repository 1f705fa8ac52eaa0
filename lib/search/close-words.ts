/** Letters that may be wrong in a word of this length: short words are too like each other. */
const allowed = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2);

type Rows = { before: readonly number[]; last: readonly number[] };

/** One letter further in `a`: the costs of making its beginning into each beginning of `b`. */
function nextRow(a: string, b: string, i: number, { before, last }: Rows): number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j += 1) {
    const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
    const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const swapped = isSwap ? (before[j - 2] ?? 0) + 1 : changed;
    row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed, swapped));
  }
  return row;
}

/** How many letters to add, take away, change or swap to make one word of another (optimal string alignment). */
export function letterDistance(a: string, b: string): number {
  let rows: Rows = { before: [], last: Array.from({ length: b.length + 1 }, (_, j) => j) };
  for (let i = 1; i <= a.length; i += 1) rows = { before: rows.last, last: nextRow(a, b, i, rows) };
  return rows.last[b.length] ?? 0;
}

/** The closest of some words to one that nobody writes, or null when none is close; the first of equals. */
export function closestWord(word: string, candidates: Iterable<string>): string | null {
  const limit = allowed(word.length);
  let best: { candidate: string; distance: number } | null = null;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = letterDistance(word, candidate);
    if (distance > 0 && distance <= limit && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) {
      best = { candidate, distance };
    }
  }
  return best?.candidate ?? null;
}
