import type { Clause } from "#lib/moderation/clause.ts";
import { type DecisionAction, isRestriction } from "#lib/moderation/decision.ts";
import { publicMedianHours } from "./median.ts";
import { misuseSuspensions } from "./misuse-suspensions.ts";
import type { YearRecords } from "./year-records.ts";

/** What the public page says of a year. Times are in hours, with one decimal; null of too few. */
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
export function yearSummary(records: YearRecords): YearSummary {
  const { decisions, notices, appeals } = records;
  const restrictions = decisions.filter(({ action }) => isRestriction(action));
  const fromNotices = restrictions.filter(({ source }) => source === "notice" || source === "trusted_flagger");
  return {
    notices: notices.length,
    noticesMedian: publicMedianHours(notices.map(({ createdAt: from, closedAt: to }) => ({ from, to }))),
    decisions: decisions.length,
    decisionsMedian: publicMedianHours(decisions.map(({ openedAt: from, decidedAt: to }) => ({ from, to }))),
    restrictions: restrictions.length,
    detected: restrictions.filter(({ automatedDetection }) => automatedDetection).length,
    reported: fromNotices.length,
    appeals: appeals.length,
    upheld: appeals.filter(({ outcome }) => outcome === "upheld").length,
    reversed: appeals.filter(({ outcome }) => outcome === "reversed").length,
    appealsMedian: publicMedianHours(appeals.map(({ createdAt: from, decidedAt: to }) => ({ from, to }))),
    suspensions: Object.values(misuseSuspensions(records)).reduce((sum, count) => sum + count, 0),
    byAction: countsOf(decisions.map(({ action }) => action)),
    byClause: countsOf(restrictions.flatMap(({ clause }) => (clause ? [clause] : []))),
  };
}
