import { and, eq, not, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { deciderIsKeptAway } from "./first-deciders.ts";

type OfCase = { cityId: string; caseId: string };
const thisCase = ({ cityId, caseId }: OfCase) => and(eq(cases.cityId, cityId), eq(cases.id, caseId));

/** Whoever works on a case gives it to the others. Who is kept away already stays so. */
export async function handOver(tx: Db, { from, ...ofCase }: OfCase & { from: string }): Promise<void> {
  await tx
    .update(cases)
    .set({ claimedBy: null, claimedUntil: null, excludedId: sql`coalesce(${cases.excludedId}, ${from})` })
    .where(thisCase(ofCase));
}

/** Whoever was kept away for another opinion may decide again, unless they stay away for having decided first. */
export async function admitAgain(tx: Db, { memberId, ...ofCase }: OfCase & { memberId: string }): Promise<void> {
  await tx
    .update(cases)
    .set({ excludedId: null })
    .where(and(thisCase(ofCase), eq(cases.excludedId, memberId), not(deciderIsKeptAway)));
}

/** Somebody may be in danger: a case goes before all others. */
export async function putFirst(tx: Db, { dueAt, now, ...ofCase }: OfCase & { dueAt: Date; now: Date }): Promise<void> {
  const due = sql`least(${cases.dueAt}, ${dueAt.toISOString()}::timestamptz)`;
  const dangerAt = sql`coalesce(${cases.dangerAt}, ${now.toISOString()}::timestamptz)`;
  await tx.update(cases).set({ urgent: true, dueAt: due, dangerAt }).where(thisCase(ofCase));
}
