import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { reports } from "#db/schema/conversations.ts";
import type { Locale } from "#lib/i18n/locale.ts";

/** A notice that waits for an answer, and where that goes. */
export type OpenNotice = {
  id: string;
  reporterId: string | null;
  notifierEmail: string | null;
  confirmedAt: Date | null;
  locale: Locale;
};

/** The open notices of a case, held until the end of the transaction. */
export async function lockOpenNotices(
  tx: Db,
  { cityId, caseId }: { cityId: string; caseId: string },
): Promise<OpenNotice[]> {
  return tx
    .select({
      id: reports.id,
      reporterId: reports.reporterId,
      notifierEmail: reports.notifierEmail,
      confirmedAt: reports.confirmedAt,
      locale: reports.locale,
    })
    .from(reports)
    .where(and(eq(reports.cityId, cityId), eq(reports.caseId, caseId), isNull(reports.closedAt)))
    .orderBy(reports.id)
    .for("update");
}

export type NoticeAnswer = {
  cityId: string;
  id: string;
  /** Null when the service closes it by itself. */
  closedBy: string | null;
  answer: string;
  unfounded: boolean;
  now: Date;
};

export async function closeNotice(tx: Db, { cityId, id, now, ...answer }: NoticeAnswer): Promise<void> {
  await tx
    .update(reports)
    .set({ ...answer, closedAt: now })
    .where(and(eq(reports.cityId, cityId), eq(reports.id, id)));
}

/** The notices of a case that were answered, or that one of them, wait again with another one. */
export async function reopenNotices(
  tx: Db,
  { cityId, from, to, id }: { cityId: string; from: string; to: string; id?: string },
): Promise<void> {
  const ofCase = and(eq(reports.cityId, cityId), eq(reports.caseId, from));
  await tx
    .update(reports)
    .set({ caseId: to, closedAt: null, closedBy: null, answer: null, unfounded: false })
    .where(id === undefined ? ofCase : and(ofCase, eq(reports.id, id)));
}
