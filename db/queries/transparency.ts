import { and, count, eq, gte, inArray, lt, min, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { reports } from "#db/schema/conversations.ts";
import { appeals, decisions, statements, strikes } from "#db/schema/decisions.ts";
import type { StrikeKind } from "#lib/moderation/decision.ts";
import type { AppealRecord, DecisionRecord, NoticeRecord } from "#lib/transparency/year-records.ts";

/** A part of a city's history: from a moment on, before another one. */
export type Span = { cityId: string; from: Date; to: Date };

/** What was ever in force; what was taken back or void never was. */
const inForce = inArray(decisions.state, ["applied", "reversed"]);
const isStatement = and(eq(statements.cityId, decisions.cityId), eq(statements.id, decisions.statementId));

/** Decisions that were taken in a span. */
export async function listDecisionRecords(db: Db, { cityId, from, to }: Span): Promise<DecisionRecord[]> {
  const rows = await db
    .select({
      action: decisions.action,
      clause: decisions.clause,
      openedAt: cases.openedAt,
      decidedAt: decisions.decidedAt,
      ground: statements.ground,
      category: statements.category,
      visibility: statements.visibility,
      provision: statements.provision,
      account: statements.account,
      source: statements.source,
      automatedDetection: statements.automatedDetection,
      flagged: decisions.detected,
    })
    .from(decisions)
    .innerJoin(cases, and(eq(cases.cityId, decisions.cityId), eq(cases.id, decisions.caseId)))
    .leftJoin(statements, isStatement)
    .where(and(eq(decisions.cityId, cityId), inForce, gte(decisions.decidedAt, from), lt(decisions.decidedAt, to)));
  return rows.map((row) => ({ ...row, automatedDetection: row.automatedDetection ?? false }));
}

/** Notices that were received in a span, with what followed. */
export async function listNoticeRecords(db: Db, { cityId, from, to }: Span): Promise<NoticeRecord[]> {
  const ground = sql<NoticeRecord["ground"]>`(
    select s.ground from ${decisions} as d join ${statements} as s on s.city_id = d.city_id and s.id = d.statement_id
    where d.city_id = reports.city_id and d.case_id = reports.case_id and d.state in ('applied', 'reversed')
    order by d.decided_at desc limit 1
  )`;
  return db
    .select({
      reason: reports.reason,
      trusted: reports.trustedFlagger,
      createdAt: reports.createdAt,
      closedAt: reports.closedAt,
      ground,
    })
    .from(reports)
    .where(and(eq(reports.cityId, cityId), gte(reports.createdAt, from), lt(reports.createdAt, to)));
}

/** Appeals that were made in a span. */
export async function listAppealRecords(db: Db, { cityId, from, to }: Span): Promise<AppealRecord[]> {
  return db
    .select({
      appellant: appeals.appellant,
      trusted: sql<boolean>`coalesce(${reports.trustedFlagger}, false)`,
      createdAt: appeals.createdAt,
      decidedAt: appeals.decidedAt,
      outcome: appeals.outcome,
      action: decisions.action,
    })
    .from(appeals)
    .innerJoin(decisions, and(eq(decisions.cityId, appeals.cityId), eq(decisions.id, appeals.decisionId)))
    .leftJoin(reports, and(eq(reports.cityId, appeals.cityId), eq(reports.id, appeals.reportId)))
    .where(and(eq(appeals.cityId, cityId), gte(appeals.createdAt, from), lt(appeals.createdAt, to)));
}

/** How many rights were suspended for misuse in a span, by kind. */
export async function countSuspensions(db: Db, { cityId, from, to }: Span): Promise<Record<StrikeKind, number>> {
  const rows = await db
    .select({ kind: strikes.kind, suspended: count() })
    .from(strikes)
    .where(and(eq(strikes.cityId, cityId), eq(strikes.step, "suspension"), gte(strikes.at, from), lt(strikes.at, to)))
    .groupBy(strikes.kind);
  return { content: 0, notices: 0, appeals: 0, ...Object.fromEntries(rows.map((row) => [row.kind, row.suspended])) };
}

/** When the first notice or decision of a city was made; null before. */
export async function findFirstRecord(db: Db, cityId: string): Promise<Date | null> {
  const [notice] = await db
    .select({ at: min(reports.createdAt) })
    .from(reports)
    .where(eq(reports.cityId, cityId));
  const [decision] = await db
    .select({ at: min(decisions.decidedAt) })
    .from(decisions)
    .where(and(eq(decisions.cityId, cityId), inForce));
  const moments = [notice?.at, decision?.at].flatMap((at) => (at ? [at.getTime()] : []));
  return moments.length > 0 ? new Date(Math.min(...moments)) : null;
}
