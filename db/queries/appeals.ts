import { and, desc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { appeals, decisions, statements } from "#db/schema/decisions.ts";
import { listings } from "#db/schema/listings.ts";
import { uuidv7 } from "#db/uuid.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { ListingStatus } from "#lib/listings/listing-status.ts";
import type { CaseSubject } from "#lib/moderation/case.ts";
import type { AppealOutcome, DecisionAction } from "#lib/moderation/decision.ts";
import type { JudgedContent, StatementText } from "#lib/moderation/statement.ts";

/** A decision that is in force or was, as the people concerned may know of it. */
export type SentDecision = {
  id: string;
  action: DecisionAction;
  state: "applied" | "reversed";
  subject: CaseSubject;
  memberId: string;
  listingId: string | null;
  photoId: string | null;
  decidedBy: string;
  appliedAt: Date;
  endsAt: Date | null;
  endedAt: Date | null;
  judged: JudgedContent;
  passage: string | null;
  /** What the person was sent; null where nothing was taken from them. */
  words: StatementText | null;
  /** The language of these words. */
  language: Locale | null;
  /** Of the listing, today. */
  listingStatus: ListingStatus | null;
};

const columns = {
  id: decisions.id,
  action: decisions.action,
  state: decisions.state,
  subject: decisions.subject,
  memberId: decisions.memberId,
  listingId: decisions.listingId,
  photoId: decisions.photoId,
  decidedBy: decisions.decidedBy,
  appliedAt: decisions.appliedAt,
  endsAt: decisions.endsAt,
  endedAt: decisions.endedAt,
  judged: decisions.judged,
  passage: decisions.passage,
  words: statements.words,
  language: statements.locale,
  listingStatus: listings.status,
};

/** What was taken back within its seconds, or fell away, has reached nobody: it is not found. */
async function findLastSent(db: Db, cityId: string, wanted: SQL | undefined): Promise<SentDecision | null> {
  const [row] = await db
    .select(columns)
    .from(decisions)
    .leftJoin(statements, and(eq(statements.cityId, decisions.cityId), eq(statements.id, decisions.statementId)))
    .leftJoin(listings, and(eq(listings.cityId, decisions.cityId), eq(listings.id, decisions.listingId)))
    .where(and(eq(decisions.cityId, cityId), inArray(decisions.state, ["applied", "reversed"]), wanted))
    .orderBy(desc(decisions.appliedAt), desc(decisions.id))
    .limit(1);
  if (!row?.appliedAt) return null;
  return { ...row, state: row.state === "reversed" ? "reversed" : "applied", appliedAt: row.appliedAt };
}

export async function findSentDecision(
  db: Db,
  { cityId, id }: { cityId: string; id: string },
): Promise<SentDecision | null> {
  return findLastSent(db, cityId, eq(decisions.id, id));
}

/** The decision that answers the notices of a case. */
export async function findDecisionOfCase(
  db: Db,
  { cityId, caseId }: { cityId: string; caseId: string },
): Promise<SentDecision | null> {
  return findLastSent(db, cityId, eq(decisions.caseId, caseId));
}

/** Why an account is suspended or closed now. */
export async function findSuspension(
  db: Db,
  { cityId, memberId }: { cityId: string; memberId: string },
): Promise<SentDecision | null> {
  const isSuspension = inArray(decisions.action, ["suspend", "close_account"]);
  const inForce = and(eq(decisions.state, "applied"), isNull(decisions.endedAt));
  return findLastSent(db, cityId, and(eq(decisions.memberId, memberId), inForce, isSuspension));
}

/** Holds a decision until the end of the transaction: nothing becomes of it meanwhile. Whether it is in that state. */
export async function holdDecisionIn(
  tx: Db,
  { cityId, id, state }: { cityId: string; id: string; state: SentDecision["state"] },
): Promise<boolean> {
  const rows = await tx
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(eq(decisions.cityId, cityId), eq(decisions.id, id), eq(decisions.state, state)))
    .for("update");
  return rows.length === 1;
}

/** Who contests a decision: the person concerned, or who made a notice. */
export type OfAppellant = { cityId: string; decisionId: string; reportId: string | null };

const byAppellant = ({ cityId, decisionId, reportId }: OfAppellant) =>
  and(
    eq(appeals.cityId, cityId),
    eq(appeals.decisionId, decisionId),
    reportId === null
      ? eq(appeals.appellant, "author")
      : and(eq(appeals.appellant, "notifier"), eq(appeals.reportId, reportId)),
  );

/** An appeal as the person who made it follows it. */
export type MadeAppeal = {
  decisionId: string;
  body: string;
  createdAt: Date;
  outcome: AppealOutcome | null;
  answer: string | null;
  decidedAt: Date | null;
};

const madeColumns = {
  decisionId: appeals.decisionId,
  body: appeals.body,
  createdAt: appeals.createdAt,
  outcome: appeals.outcome,
  answer: appeals.answer,
  decidedAt: appeals.decidedAt,
};

export async function findMadeAppeal(db: Db, of: OfAppellant): Promise<MadeAppeal | null> {
  const [row] = await db.select(madeColumns).from(appeals).where(byAppellant(of));
  return row ?? null;
}

/** The last appeal with a notice: what it contested may have been judged again since. */
export async function findLastAppealOfNotice(
  db: Db,
  { cityId, reportId }: { cityId: string; reportId: string },
): Promise<MadeAppeal | null> {
  const [row] = await db
    .select(madeColumns)
    .from(appeals)
    .where(and(eq(appeals.cityId, cityId), eq(appeals.reportId, reportId)))
    .orderBy(desc(appeals.createdAt), desc(appeals.id))
    .limit(1);
  return row ?? null;
}

/** Writes an appeal; null when this person has contested this decision already. */
export async function insertAppeal(
  tx: Db,
  { now, reportId, ...appeal }: OfAppellant & { firstDeciderId: string; body: string; now: Date },
): Promise<string | null> {
  const [row] = await tx
    .insert(appeals)
    .values({
      ...appeal,
      reportId,
      id: uuidv7(now.getTime()),
      appellant: reportId === null ? "author" : "notifier",
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: appeals.id });
  return row?.id ?? null;
}
