import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { quartiers } from "#db/schema/cities.ts";
import { reportMessages, reports } from "#db/schema/conversations.ts";
import { appeals, decisions, statements } from "#db/schema/decisions.ts";
import { listings } from "#db/schema/listings.ts";
import { memberships } from "#db/schema/memberships.ts";
import type { DecisionAction, DecisionState } from "#lib/moderation/decision.ts";
import { quartierOfListing } from "./listing-columns.ts";
import { type Judging, judgeable } from "./queue.ts";

const columns = {
  id: cases.id,
  subject: cases.subject,
  origin: cases.origin,
  listingId: cases.listingId,
  photoId: cases.photoId,
  memberId: cases.memberId,
  appealId: cases.appealId,
  risk: cases.risk,
  urgent: cases.urgent,
  findings: cases.findings,
  version: cases.version,
  state: cases.state,
  openedAt: cases.openedAt,
  dueAt: cases.dueAt,
  escalatedAt: cases.escalatedAt,
  dangerAt: cases.dangerAt,
  claimedBy: cases.claimedBy,
  claimedUntil: cases.claimedUntil,
  excludedId: cases.excludedId,
};
export type CaseRow = Pick<typeof cases.$inferSelect, keyof typeof columns>;

/** A case that a moderator may judge, whatever its state; null for any other. */
export async function findCase(
  db: Db,
  { id, ...judging }: Judging & { id: string },
): Promise<(CaseRow & { claimerName: string | null }) | null> {
  const [row] = await db
    .select({ ...columns, claimerName: memberships.firstName })
    .from(cases)
    .leftJoin(memberships, and(eq(memberships.cityId, cases.cityId), eq(memberships.id, cases.claimedBy)))
    .where(and(judgeable(db, judging), eq(cases.id, id)));
  return row ?? null;
}

/** The same, held until the end of the transaction. */
export async function lockCase(tx: Db, { id, ...judging }: Judging & { id: string }): Promise<CaseRow | null> {
  const [row] = await tx
    .select(columns)
    .from(cases)
    .where(and(judgeable(tx, judging), eq(cases.id, id)))
    .for("update");
  return row ?? null;
}

/** The listing of a case, with what a moderator reads of its place: the quartier. */
export async function findCaseListing(db: Db, { cityId, id }: { cityId: string; id: string }) {
  const [row] = await db
    .select({
      id: listings.id,
      kind: listings.kind,
      status: listings.status,
      category: listings.category,
      title: listings.title,
      body: listings.body,
      quartierName: quartiers.name,
      quartierSlug: quartiers.slug,
      version: listings.version,
      createdAt: listings.createdAt,
    })
    .from(listings)
    .innerJoin(quartiers, quartierOfListing)
    .where(and(eq(listings.cityId, cityId), eq(listings.id, id)));
  return row ?? null;
}

/** The notices of a case, in order; never who made them. */
export async function listCaseReports(db: Db, { cityId, caseId }: { cityId: string; caseId: string }) {
  const rows = await db
    .select({
      id: reports.id,
      reason: reports.reason,
      note: reports.note,
      createdAt: reports.createdAt,
      reporterId: reports.reporterId,
      trustedFlagger: reports.trustedFlagger,
    })
    .from(reports)
    .where(and(eq(reports.cityId, cityId), eq(reports.caseId, caseId)))
    .orderBy(asc(reports.createdAt), asc(reports.id));
  return rows.map(({ reporterId, trustedFlagger, ...report }) => ({
    ...report,
    from: trustedFlagger ? ("trusted_flagger" as const) : reporterId ? ("member" as const) : ("outside" as const),
  }));
}

/** The messages that were attached to some notices, in order; each once, however many attached it. */
export async function listCaseExcerpt(db: Db, { cityId, reportIds }: { cityId: string; reportIds: readonly string[] }) {
  if (reportIds.length === 0) return [];
  return db
    .select({
      reportId: reportMessages.reportId,
      seq: reportMessages.seq,
      body: reportMessages.body,
      sentAt: reportMessages.sentAt,
    })
    .from(reportMessages)
    .where(and(eq(reportMessages.cityId, cityId), inArray(reportMessages.reportId, [...reportIds])))
    .orderBy(asc(reportMessages.sentAt), asc(reportMessages.seq));
}

/** The decision of a case that can still be taken back. */
export async function findPending(
  db: Db,
  { cityId, caseId }: { cityId: string; caseId: string },
): Promise<{
  id: string;
  action: DecisionAction;
  state: DecisionState;
  appliesAt: Date;
  decidedBy: string;
} | null> {
  const [row] = await db
    .select({
      id: decisions.id,
      action: decisions.action,
      state: decisions.state,
      appliesAt: decisions.appliesAt,
      decidedBy: decisions.decidedBy,
    })
    .from(decisions)
    .where(and(eq(decisions.cityId, cityId), eq(decisions.caseId, caseId), eq(decisions.state, "pending")))
    .orderBy(desc(decisions.decidedAt))
    .limit(1);
  return row ?? null;
}

/** An appeal with the decision that it is about, as it was sent, and what had been found in what it judged. */
export async function findCaseAppeal(db: Db, { cityId, id }: { cityId: string; id: string }) {
  const [row] = await db
    .select({
      id: appeals.id,
      appellant: appeals.appellant,
      reportId: appeals.reportId,
      body: appeals.body,
      createdAt: appeals.createdAt,
      outcome: appeals.outcome,
      decisionId: decisions.id,
      caseId: decisions.caseId,
      action: decisions.action,
      clause: decisions.clause,
      decidedAt: decisions.decidedAt,
      decidedBy: decisions.decidedBy,
      judged: decisions.judged,
      findings: cases.findings,
      words: statements.words,
    })
    .from(appeals)
    .innerJoin(decisions, and(eq(decisions.cityId, appeals.cityId), eq(decisions.id, appeals.decisionId)))
    .innerJoin(cases, and(eq(cases.cityId, decisions.cityId), eq(cases.id, decisions.caseId)))
    .leftJoin(statements, and(eq(statements.cityId, decisions.cityId), eq(statements.id, decisions.statementId)))
    .where(and(eq(appeals.cityId, cityId), eq(appeals.id, id)));
  return row ?? null;
}
