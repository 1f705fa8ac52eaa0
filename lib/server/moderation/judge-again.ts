import "server-only";
import type { Db } from "#db/client.ts";
import { reopenNotice } from "#db/queries/case-answers.ts";
import { excludeFrom } from "#db/queries/decided-appeals.ts";
import { type DecisionRow, updateDecision } from "#db/queries/decisions.ts";
import type { CaseRow } from "#db/queries/opened-case.ts";
import type { City } from "#lib/cities/city.ts";
import { liftStrikes } from "./lift-strikes.ts";
import { openCase } from "./open-case.ts";

type Again = { ofCase: CaseRow; decision: DecisionRow; reportId: string | null };

/**
 * Somebody who had reported is right to contest: what they reported is judged once more, by another person than the first, and
 * their notice is answered again. Nobody loses anything by that alone: a restriction stays as it is until then.
 */
export async function judgeAgain(tx: Db, city: City, { ofCase, decision, reportId }: Again, now: Date): Promise<void> {
  const { id: cityId } = city;
  const { id: decisionId, decidedBy, action, subject, memberId, listingId, photoId, version } = decision;
  if (action === "keep" && decision.state === "applied") {
    await updateDecision(tx, { cityId, id: decisionId }, { state: "reversed" });
    await liftStrikes(tx, { cityId, decisionId }, now);
  }
  const isContent = subject === "listing" || subject === "photo";
  // Its author has deleted it meanwhile: there is nothing to judge.
  if (isContent && !listingId) return;
  const about = { subject, memberId, listingId, photoId, version, risk: ofCase.risk, findings: ofCase.findings };
  const { id: caseId } = await openCase(tx, city, { ...about, origin: "report", excludedId: decidedBy }, now);
  await excludeFrom(tx, { cityId, id: caseId, memberId: decidedBy });
  if (reportId) await reopenNotice(tx, { cityId, id: reportId, caseId });
}
