import { and, eq, inArray, isNotNull, isNull, lt, ne, notExists, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { caseNotes, cases } from "#db/schema/cases.ts";
import { reportMessages, reportReadings, reports } from "#db/schema/conversations.ts";
import { appeals, decisions, statements } from "#db/schema/decisions.ts";

type Before = { cityId: string; closed: Date };

/** Rows that one statement empties: a backlog of weeks must not run into the limit of a statement's time. */
const AT_ONCE = 2_000;
const NOTHING = { title: "", body: "", kind: null, category: null, excerpt: [] };
/** What stands in the place of words that have to be there. */
const GONE = "—";

const one = { one: sql`1` };

/**
 * Decisions of cases that were closed before a moment. Not what still keeps an account closed, nor what somebody still
 * contests: its reasons are needed.
 */
function oldDecisions(db: Db, { cityId, closed }: Before) {
  const contested = db
    .select(one)
    .from(appeals)
    .where(and(eq(appeals.cityId, decisions.cityId), eq(appeals.decisionId, decisions.id), isNull(appeals.outcome)));
  const inForce = and(
    inArray(decisions.action, ["limit", "suspend", "close_account"]),
    eq(decisions.state, "applied"),
    isNull(decisions.endedAt),
  );
  return db
    .select({ id: decisions.id })
    .from(decisions)
    .innerJoin(cases, and(eq(cases.cityId, decisions.cityId), eq(cases.id, decisions.caseId)))
    .where(and(eq(decisions.cityId, cityId), lt(cases.closedAt, closed), sql`not (${inForce})`, notExists(contested)));
}

/** Runs a change on some rows after others, until there are none left. Gives how many there were. */
async function inTurns(change: () => Promise<unknown[]>): Promise<number> {
  for (let done = 0; ; ) {
    const { length } = await change();
    done += length;
    if (length < AT_ONCE) return done;
  }
}

async function emptyDecisions(db: Db, before: Before): Promise<number> {
  const { cityId } = before;
  return inTurns(async () => {
    const full = oldDecisions(db, before);
    const still = or(ne(decisions.judged, NOTHING), isNotNull(decisions.passage), isNotNull(decisions.answer));
    const ids = db
      .select({ id: decisions.id })
      .from(decisions)
      .where(and(eq(decisions.cityId, cityId), still))
      .as("still");
    const some = db.select({ id: ids.id }).from(ids).where(inArray(ids.id, full)).limit(AT_ONCE);
    return db
      .update(decisions)
      .set({ judged: NOTHING, passage: null, answer: null })
      .where(and(eq(decisions.cityId, cityId), inArray(decisions.id, some)))
      .returning({ id: decisions.id });
  });
}

/** The reasons stay without anything of anybody: what the Commission's database was told, and the days. */
async function emptyStatements(db: Db, before: Before): Promise<number> {
  const { cityId } = before;
  const words = sql`jsonb_build_object('opening', '', 'why', ${statements.publicFacts}, 'scope', '', 'how', '',
    'contest', ${GONE}::text, 'next', '')`;
  return inTurns(async () => {
    const old = oldDecisions(db, before).as("old");
    const some = db
      .select({ id: statements.id })
      .from(statements)
      .innerJoin(decisions, and(eq(decisions.cityId, statements.cityId), eq(decisions.statementId, statements.id)))
      .where(
        and(
          eq(statements.cityId, cityId),
          ne(statements.facts, statements.publicFacts),
          inArray(decisions.id, db.select({ id: old.id }).from(old)),
        ),
      )
      .limit(AT_ONCE);
    return db
      .update(statements)
      .set({
        facts: statements.publicFacts as unknown as SQL,
        explanation: sql`left(${statements.publicFacts}, 2000)`,
        words,
      })
      .where(and(eq(statements.cityId, cityId), inArray(statements.id, some)))
      .returning({ id: statements.id });
  });
}

/** What moderators wrote to one another, what rules quoted, and what people wrote against decisions. */
async function emptyCases(db: Db, { cityId, closed }: Before): Promise<void> {
  const old = db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.cityId, cityId), lt(cases.closedAt, closed)));
  await db.delete(caseNotes).where(and(eq(caseNotes.cityId, cityId), inArray(caseNotes.caseId, old)));
  await db
    .update(cases)
    .set({ findings: [] })
    .where(and(eq(cases.cityId, cityId), lt(cases.closedAt, closed), ne(cases.findings, [])));
  await db
    .update(appeals)
    .set({ body: GONE, answer: GONE })
    .where(and(eq(appeals.cityId, cityId), lt(appeals.decidedAt, closed), ne(appeals.body, GONE)));
}

/** Notices that were answered long ago stay counted, without who made them, what they wrote and what they attached. */
export async function purgeNotices(db: Db, { cityId, closed }: Before): Promise<number> {
  const old = and(eq(reports.cityId, cityId), lt(reports.closedAt, closed));
  const ids = db.select({ id: reports.id }).from(reports).where(old);
  await db.delete(reportMessages).where(and(eq(reportMessages.cityId, cityId), inArray(reportMessages.reportId, ids)));
  await db.delete(reportReadings).where(and(eq(reportReadings.cityId, cityId), inArray(reportReadings.reportId, ids)));
  const nothing = { reporterId: null, notifierName: null, notifierEmail: null, url: null, note: "", answer: "" };
  const still = or(ne(reports.note, ""), ne(reports.answer, ""), isNotNull(reports.reporterId));
  return inTurns(() => {
    const some = db.select({ id: reports.id }).from(reports).where(and(old, still)).limit(AT_ONCE);
    return db
      .update(reports)
      .set(nothing)
      .where(and(eq(reports.cityId, cityId), inArray(reports.id, some)))
      .returning({ id: reports.id });
  });
}

/**
 * Of cases that were closed long ago: what was judged, what was written of it and by whom. That something was decided, and how it
 * ended, stays counted. Gives how many decisions were emptied.
 */
export async function purgeOldDecisions(db: Db, before: Before): Promise<number> {
  const emptied = await emptyDecisions(db, before);
  await emptyStatements(db, before);
  await emptyCases(db, before);
  return emptied;
}
