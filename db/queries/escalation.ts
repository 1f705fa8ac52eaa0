import { and, asc, eq, inArray, isNull, lt, not, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { deciderIsKeptAway } from "./first-deciders.ts";
import { type Judging, unanswered, waiting } from "./queue.ts";

type Late = { cityId: string; now: Date; escalateAfterMinutes: number };

const moment = (at: Date) => sql`${at.toISOString()}::timestamptz`;

export type LateCase = { id: string; urgent: boolean; memberId: string };

/** What waited too long and was brought before no administrator yet, held: what is urgent as soon as it is late. */
export async function lockLate(tx: Db, { cityId, now, escalateAfterMinutes }: Late): Promise<LateCase[]> {
  const tooLong = new Date(now.getTime() - escalateAfterMinutes * 60_000);
  const isLate = or(lt(cases.dueAt, tooLong), and(eq(cases.urgent, true), lt(cases.dueAt, now)));
  return tx
    .select({ id: cases.id, urgent: cases.urgent, memberId: cases.memberId })
    .from(cases)
    .where(and(eq(cases.cityId, cityId), unanswered(tx), isNull(cases.escalatedAt), isLate))
    .orderBy(asc(cases.dueAt), asc(cases.id))
    .for("update", { of: cases });
}

/** Brings some cases before the administrators. */
export async function markEscalated(
  tx: Db,
  { cityId, ids, now }: { cityId: string; ids: readonly string[]; now: Date },
): Promise<void> {
  await tx
    .update(cases)
    .set({ escalatedAt: now })
    .where(and(eq(cases.cityId, cityId), inArray(cases.id, [...ids])));
}

const isEscalated: SQL = sql`${cases.escalatedAt} is not null`;

/** How many escalated cases wait for an administrator. */
export async function countEscalated(db: Db, judging: Judging): Promise<number> {
  const [row] = await db
    .select({ n: sql<number>`count(*)::int` })
    .from(cases)
    .where(and(waiting(db, judging), isEscalated));
  return row?.n ?? 0;
}

/** Which of some cases wait for somebody of the staff. */
export async function listTheirs(db: Db, judging: Judging, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ id: cases.id })
    .from(cases)
    .where(and(waiting(db, judging), inArray(cases.id, [...ids])));
  return new Set(rows.map(({ id }) => id));
}

/**
 * Whoever asked another opinion that nobody gave since a moment may decide again. Who decided first what is judged once more stays
 * away, also after a question of theirs.
 */
export async function forgetOldQuestions(
  tx: Db,
  { cityId, before }: { cityId: string; before: Date },
): Promise<number> {
  const wasAsked = sql`exists (
    select 1 from (
      select kind, author_id, at from case_notes n
      where n.city_id = ${cases.cityId} and n.case_id = ${cases.id} and n.kind in ('opinion_asked', 'opinion')
      order by at desc, id desc
      limit 1
    ) last
    where last.kind = 'opinion_asked' and last.author_id = ${cases.excludedId} and last.at < ${moment(before)}
  )`;
  const rows = await tx
    .update(cases)
    .set({ excludedId: null })
    .where(and(eq(cases.cityId, cityId), eq(cases.state, "open"), wasAsked, not(deciderIsKeptAway)))
    .returning({ id: cases.id });
  return rows.length;
}
