import type { Clause } from "#lib/moderation/clause.ts";
import { type DecisionAction, isRestriction } from "#lib/moderation/decision.ts";
import { medianHours } from "./median.ts";
import type { YearRecords } from "./year-records.ts";

/** What the public page says of a year. Times are in hours, with one decimal. */
export type YearSummary = {
  notices: number;
  noticesMedian: number | null;
  decisions: number;
  decisionsMedian: number | null;
  restrictions: number;
  detected: number;
  reported: number;
  appeals: number;
  upheld: number;
  reversed: number;
  appealsMedian: number | null;
  suspensions: number;
  byAction: ReadonlyMap<DecisionAction, number>;
  byClause: ReadonlyMap<Clause, number>;
};

function countsOf<Key>(keys: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The figures of a year out of its records. */
export function yearSummary({ decisions, notices, appeals, suspensions }: YearRecords): YearSummary {
  const restrictions = decisions.filter(({ action }) => isRestriction(action));
  const fromNotices = restrictions.filter(({ source }) => source === "notice" || source === "trusted_flagger");
  return {
    notices: notices.length,
    noticesMedian: medianHours(notices.map(({ createdAt: from, closedAt: to }) => ({ from, to }))),
    decisions: decisions.length,
    decisionsMedian: medianHours(decisions.map(({ openedAt: from, decidedAt: to }) => ({ from, to }))),
    restrictions: restrictions.length,
    detected: restrictions.filter(({ automatedDetection }) => automatedDetection).length,
    reported: fromNotices.length,
    appeals: appeals.length,
    upheld: appeals.filter(({ outcome }) => outcome === "upheld").length,
    reversed: appeals.filter(({ outcome }) => outcome === "reversed").length,
    appealsMedian: medianHours(appeals.map(({ createdAt: from, decidedAt: to }) => ({ from, to }))),
    suspensions: Object.values(suspensions).reduce((sum, count) => sum + count, 0),
    byAction: countsOf(decisions.map(({ action }) => action)),
    byClause: countsOf(restrictions.flatMap(({ clause }) => (clause ? [clause] : []))),
  };
}
