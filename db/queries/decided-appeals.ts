import { and, eq, isNull, not, sql } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { reports } from "#db/schema/conversations.ts";
import { appeals } from "#db/schema/decisions.ts";
import type { AppealOutcome } from "#lib/moderation/decision.ts";
import { deciderIsKeptAway } from "./first-deciders.ts";

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
      confirmedAt: reports.confirmedAt,
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

/**
 * Keeps who decided first from deciding a case that is to judge it once more. Whoever is kept from it for having asked an opinion
 * gives way: they decided nothing yet.
 */
export async function excludeFrom(tx: Db, { cityId, id, memberId }: OfCity & { memberId: string }): Promise<void> {
  await tx
    .update(cases)
    .set({
      excludedId: memberId,
      claimedBy: sql`nullif(${cases.claimedBy}, ${memberId})`,
      claimedUntil: sql`case when ${cases.claimedBy} <> ${memberId} then ${cases.claimedUntil} end`,
    })
    .where(and(eq(cases.cityId, cityId), eq(cases.id, id), not(deciderIsKeptAway)));
}

/** Whom and what an appeal is about: what is held before its case. */
export async function findContested(
  db: Db,
  { cityId, id }: OfCity,
): Promise<{ memberId: string; listingId: string | null } | null> {
  const [row] = await db
    .select({ memberId: cases.memberId, listingId: cases.listingId })
    .from(cases)
    .where(and(eq(cases.cityId, cityId), eq(cases.id, id)));
  return row ?? null;
}

/** Somebody set a restriction aside because its author contested it. */
export type Reversal = { deciderId: string; at: Date };

/** Who set a restriction aside; null where nobody did. */
export async function findReversal(
  db: Db,
  { cityId, decisionId }: { cityId: string; decisionId: string },
): Promise<Reversal | null> {
  const [row] = await db
    .select({ deciderId: appeals.decidedBy, at: appeals.decidedAt })
    .from(appeals)
    .where(
      and(
        eq(appeals.cityId, cityId),
        eq(appeals.decisionId, decisionId),
        eq(appeals.appellant, "author"),
        eq(appeals.outcome, "reversed"),
      ),
    );
  return row?.deciderId && row.at ? { deciderId: row.deciderId, at: row.at } : null;
}
