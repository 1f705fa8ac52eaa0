import { and, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { reports } from "#db/schema/conversations.ts";
import { appeals } from "#db/schema/decisions.ts";
import type { AppealOutcome } from "#lib/moderation/decision.ts";

type OfCity = { cityId: string; id: string };

/** An appeal that waits, held until the end of the transaction, with where its answer goes. */
export async function lockAppeal(tx: Db, { cityId, id }: OfCity) {
  const [row] = await tx
    .select({
      id: appeals.id,
      decisionId: appeals.decisionId,
      firstDeciderId: appeals.firstDeciderId,
      appellant: appeals.appellant,
      reportId: appeals.reportId,
    })
    .from(appeals)
    .where(and(eq(appeals.cityId, cityId), eq(appeals.id, id), isNull(appeals.outcome)))
    .for("update");
  return row ?? null;
}

/** Whoever made the notice of an appeal; null once it has been erased. */
export async function findNotifier(tx: Db, { cityId, id }: { cityId: string; id: string | null }) {
  if (id === null) return null;
  const [row] = await tx
    .select({
      id: reports.id,
      reporterId: reports.reporterId,
      notifierEmail: reports.notifierEmail,
      locale: reports.locale,
    })
    .from(reports)
    .where(and(eq(reports.cityId, cityId), eq(reports.id, id)));
  return row ?? null;
}

export type AppealAnswer = OfCity & {
  outcome: AppealOutcome;
  answer: string;
  decidedBy: string;
  decidedAt: Date;
  manifest: boolean;
};

export async function answerAppeal(tx: Db, { cityId, id, ...answer }: AppealAnswer): Promise<void> {
  await tx
    .update(appeals)
    .set(answer)
    .where(and(eq(appeals.cityId, cityId), eq(appeals.id, id)));
}

/** Keeps somebody from deciding a case, unless another one is kept from it already. */
export async function excludeFrom(tx: Db, { cityId, id, memberId }: OfCity & { memberId: string }): Promise<void> {
  await tx
    .update(cases)
    .set({
      excludedId: memberId,
      claimedBy: sql`nullif(${cases.claimedBy}, ${memberId})`,
      claimedUntil: sql`case when ${cases.claimedBy} <> ${memberId} then ${cases.claimedUntil} end`,
    })
    .where(and(eq(cases.cityId, cityId), eq(cases.id, id), isNull(cases.excludedId)));
}
