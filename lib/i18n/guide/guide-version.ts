import type { Clause } from "#lib/moderation/clause.ts";
import type { Locale } from "../locale.ts";

/** A rule as people read it: a short title, what it asks, what it forbids, and what stays allowed. */
export type GuideRule = { title: string; says: readonly string[]; allowed: readonly string[] };

/** The guide as it was in force from a day on. Its rules are numbered by `CLAUSES`. */
export type GuideVersion = {
  number: number;
  /** `YYYY-MM-DD` */
  since: string;
  rules: Readonly<Record<Locale, Readonly<Record<Clause, GuideRule>>>>;
};
