/** The rules of the public guide, in its order: the first is rule 1. Statements of reasons name one of them. */
export const CLAUSES = ["lawful", "respect", "free", "no_trade", "privacy", "honesty", "consent", "fair_use"] as const;
export type Clause = (typeof CLAUSES)[number];

/** The number under which the guide shows a rule, from 1. */
export function clauseNumber(clause: Clause): number {
  return CLAUSES.indexOf(clause) + 1;
}
