/*
 * The figures of several runs of one policy, with other seeds: mean and spread of each, sums by category.
 */
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import type { Figures } from "./figures.ts";

/** `sd` is the standard deviation of the sample, 0 of a single run. Null when no run had the figure. */
export type Spread = { mean: number; sd: number; min: number; max: number };

type Measured = Omit<Figures, "unmetByCategory">;
export type Summary = { [Key in keyof Measured]: Spread | null } & {
  unmetByCategory: Figures["unmetByCategory"];
};

/** Of the values that are not null. */
function spreadOf(values: readonly (number | null)[]): Spread | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const sd = known.length === 1 ? 0 : Math.sqrt(squares / (known.length - 1));
  return { mean, sd, min: Math.min(...known), max: Math.max(...known) };
}

function unmetOf(runs: readonly Figures[]): Figures["unmetByCategory"] {
  const of = CATEGORY_KEYS.map((key) => {
    const counts = runs.map(({ unmetByCategory }) => unmetByCategory[key] ?? { requests: 0, unmet: 0 });
    const sum = (what: "requests" | "unmet") => counts.reduce((total, count) => total + count[what], 0);
    return [key, { requests: sum("requests"), unmet: sum("unmet") }] as const;
  });
  return Object.fromEntries(of.filter(([, { requests }]) => requests > 0));
}

export function summaryOf(runs: readonly Figures[]): Summary {
  const of = (key: keyof Measured) => spreadOf(runs.map((run) => run[key]));
  return {
    requests: of("requests"),
    helpers: of("helpers"),
    activeHelpers: of("activeHelpers"),
    shareHelpedInTime: of("shareHelpedInTime"),
    shareHelped: of("shareHelped"),
    medianHours: of("medianHours"),
    p90Hours: of("p90Hours"),
    invitationsPerHelp: of("invitationsPerHelp"),
    yesShare: of("yesShare"),
    gini: of("gini"),
    giniOfHelps: of("giniOfHelps"),
    shareAskedOver3: of("shareAskedOver3"),
    unmetByCategory: unmetOf(runs),
  };
}
