/** How often a label was found where it should be, where it should not, and not where it should. */
export type Tally = { right: number; wrong: number; missed: number };

/** A share is null where there is nothing to take it of. */
export type Figures = { support: number; precision: number | null; recall: number | null; f1: number | null };

/** A share rounded to four places. */
export const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;

/**
 * Precision is null when nothing was found, recall when nothing was to be found: neither is an error nor a success.
 * F1 is null only when both are, so that a code which is never found has 0.
 */
export function figuresOf({ right, wrong, missed }: Tally): Figures {
  return {
    support: right + missed,
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    f1: share(2 * right, 2 * right + wrong + missed),
  };
}

/** Of all together, each text and label counting one. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  return { right: sum("right"), wrong: sum("wrong"), missed: sum("missed") };
}
