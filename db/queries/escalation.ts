import { and, asc, eq, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { type Judging, waiting } from "./queue.ts";

type Late = { cityId: string; now: Date; escalateAfterMinutes: number };

const moment = (at: Date) => sql`${at.toISOString()}::timestamptz`;

/** Brings before the administrators what waited too long: what is urgent as soon as it is late. Gives which. */
export async function escalateLate(
  tx: Db,
  { cityId, now, escalateAfterMinutes }: Late,
): Promise<{ id: string; urgent: boolean; memberId: string }[]> {
  const tooLong = new Date(now.getTime() - escalateAfterMinutes * 60_000);
  const isLate = or(lt(cases.dueAt, tooLong), and(eq(cases.urgent, true), lt(cases.dueAt, now)));
  return tx
    .update(cases)
    .set({ escalatedAt: now })
    .where(and(eq(cases.cityId, cityId), eq(cases.state, "open"), isNull(cases.escalatedAt), isLate))
    .returning({ id: cases.id, urgent: cases.urgent, memberId: cases.memberId });
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

/** The first of some cases that an administrator may judge; null when none is theirs. */
export async function firstOf(db: Db, judging: Judging, ids: readonly string[]): Promise<string | null> {
  const [row] = await db
    .select({ id: cases.id })
    .from(cases)
    .where(and(waiting(db, judging), inArray(cases.id, [...ids])))
    .orderBy(asc(cases.dueAt), asc(cases.id))
    .limit(1);
  return row?.id ?? null;
}

/**
 * Whoever asked another opinion that nobody gave since a moment may decide again. The one who decided first before an appeal never
 * asked, and stays away.
 */
export async function forgetOldQuestions(
  tx: Db,
  { cityId, before }: { cityId: string; before: Date },
): Promise<number> {
  const rows = await tx.execute(sql`
    update cases c set excluded_id = null
    from (
      select distinct on (case_id) case_id, kind, author_id, at from case_notes
      where city_id = ${cityId} and kind in ('opinion_asked', 'opinion')
      order by case_id, at desc, id desc
    ) n
    where c.city_id = ${cityId} and c.id = n.case_id and c.state = 'open' and c.excluded_id = n.author_id
      and n.kind = 'opinion_asked' and n.at < ${moment(before)}
    returning c.id`);
  return rows.length;
}
