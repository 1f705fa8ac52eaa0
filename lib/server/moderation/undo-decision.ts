import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { getCity } from "#db/queries/cities.ts";
import { lockDecision, updateDecision } from "#db/queries/decisions.ts";
import { reopenCase } from "#db/queries/reopened-cases.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { claimEnd } from "./claim-case.ts";

/** For the way of the answer: a press at the last second still counts, unless it is in force. */
const SLACK_MS = 5_000;

/** Who took a decision takes it back in its seconds, as if it had never been; the case is theirs again. Twice is once. */
export async function undoDecision(member: Member, decisionId: string, now: Date): Promise<void> {
  if (!moderates(member) || !isId(decisionId)) throw new Refusal("not-found");
  const { cityId, id: moderatorId } = member;
  await database().transaction(async (tx) => {
    const decision = await lockDecision(tx, { cityId, id: decisionId });
    if (decision?.decidedBy !== moderatorId) throw new Refusal("not-found");
    if (decision.state === "undone") return;
    const isLate = now.getTime() > decision.appliesAt.getTime() + SLACK_MS;
    if (decision.state !== "pending" || isLate) throw new Refusal("undo-too-late");
    await updateDecision(tx, { cityId, id: decisionId }, { state: "undone" });
    const until = claimEnd(await getCity(tx, cityId), now);
    const { caseId, memberId } = decision;
    await reopenCase(tx, { cityId, caseId, version: null, claim: { by: moderatorId, until } }, now);
    await insertAuditEntry(tx, {
      cityId,
      actorId: moderatorId,
      action: "decision.undone",
      subject: `decision:${decisionId}`,
      memberId,
      details: { case: caseId },
      now,
    });
  });
}
