import type { Figure } from "./dashboard.ts";

/** A figure against the same one before: as a share of it, or as a number where there were few. */
export type FigureChange =
  | { kind: "no-history" }
  | { kind: "same" }
  | { kind: "from-none" }
  | { kind: "share"; by: number }
  | { kind: "number"; by: number };

/** Of fewer, a percentage says more than there is to say. */
const ENOUGH = 20;

export function changeOf({ value, before }: Figure): FigureChange {
  if (before === null) return { kind: "no-history" };
  if (value === before) return { kind: "same" };
  if (before === 0) return { kind: "from-none" };
  return before < ENOUGH ? { kind: "number", by: value - before } : { kind: "share", by: (value - before) / before };
}
