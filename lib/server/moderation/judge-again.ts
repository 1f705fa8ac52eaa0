import "server-only";
import type { Db } from "#db/client.ts";
import { reopenNotices } from "#db/queries/case-answers.ts";
import { excludeFrom, findReversal } from "#db/queries/decided-appeals.ts";
import { type DecisionRow, updateDecision } from "#db/queries/decisions.ts";
import type { CaseRow } from "#db/queries/opened-case.ts";
import type { City } from "#lib/cities/city.ts";
import { liftStrikes } from "./lift-strikes.ts";
import { openCase } from "./open-case.ts";

type Again = { ofCase: CaseRow; decision: DecisionRow; reportId: string | null };

/**
 * Somebody who had reported is right to contest: what they reported is judged once more, by another person than the first, and
 * their notice is answered again; with it those of all whom a refusal to act had answered. Nobody loses anything by that alone: a
 * restriction stays as it is until then.
 */
export async function judgeAgain(tx: Db, city: City, { ofCase, decision, reportId }: Again, now: Date): Promise<void> {
  const { id: cityId } = city;
  const { id: decisionId, decidedBy, action, state, subject, memberId, listingId, photoId, version } = decision;
  const isRefusal = action === "keep";
  // Somebody else who had reported it was right before them: it is judged once more already, with their notice.
  if (isRefusal && state !== "applied") return;
  if (isRefusal) {
    await updateDecision(tx, { cityId, id: decisionId }, { state: "reversed" });
    await liftStrikes(tx, { cityId, decisionId }, now);
  }
  const isContent = subject === "listing" || subject === "photo";
  // Its author has deleted it meanwhile: there is nothing to judge.
  if (isContent && !listingId) return;
  // Whoever set a restriction aside has decided last: it is that which is contested.
  const excludedId = (await findReversal(tx, { cityId, decisionId }))?.deciderId ?? decidedBy;
  const about = { subject, memberId, listingId, photoId, version, risk: ofCase.risk, findings: ofCase.findings };
  const { id: to } = await openCase(tx, city, { ...about, origin: "report", excludedId }, now);
  await excludeFrom(tx, { cityId, id: to, memberId: excludedId });
  const { caseId: from } = decision;
  if (isRefusal) await reopenNotices(tx, { cityId, from, to });
  else if (reportId) await reopenNotices(tx, { cityId, from, to, id: reportId });
}
