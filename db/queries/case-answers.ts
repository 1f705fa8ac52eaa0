import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/client.ts";
import { reports } from "#db/schema/conversations.ts";
import type { Locale } from "#lib/i18n/locale.ts";

/** A notice that waits for an answer, and where that goes. */
export type OpenNotice = {
  id: string;
  reporterId: string | null;
  notifierEmail: string | null;
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

/** A notice that was answered waits again, with another case. */
export async function reopenNotice(
  tx: Db,
  { cityId, id, caseId }: { cityId: string; id: string; caseId: string },
): Promise<void> {
  await tx
    .update(reports)
    .set({ caseId, closedAt: null, closedBy: null, answer: null, unfounded: false })
    .where(and(eq(reports.cityId, cityId), eq(reports.id, id)));
}
