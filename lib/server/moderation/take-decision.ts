import "server-only";
import { type Db, database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { insertDecision, insertStatement, markDecided } from "#db/queries/decisions.ts";
import type { Member } from "#lib/identity/member.ts";
import type { DecisionInput } from "#lib/moderation/decision.schema.ts";
import { UNDO_SECONDS } from "#lib/moderation/decision.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { checkDecision, restrictionOf } from "./check-decision.ts";
import { holdOwnCase } from "./hold-case.ts";
import { codesOf, isDetected, type Judged, loadJudged } from "./load-judged.ts";
import { writeStatement } from "./write-statement.ts";

/** Writes a decision with its reasons; gives its id. */
async function record(
  tx: Db,
  { id: decidedBy, cityId }: Member,
  { judged, input, appliesAt }: { judged: Judged; input: DecisionInput; appliesAt: Date },
  now: Date,
): Promise<string> {
  const { subject, listingId, photoId, memberId, id: caseId } = judged.ofCase;
  const { action, passage, answer, manifestContent, manifestNotices } = input;
  const restriction = restrictionOf(input);
  const statement = restriction && writeStatement(judged, restriction, { appliesAt, now });
  return insertDecision(tx, {
    cityId,
    caseId,
    subject,
    listingId,
    photoId,
    memberId,
    action,
    statementId: statement && (await insertStatement(tx, statement)),
    clause: statement?.clause ?? null,
    decidedBy,
    decidedAt: now,
    appliesAt,
    endsAt: statement?.endsAt ?? null,
    judged: judged.content,
    version: judged.listing?.version ?? null,
    codes: codesOf(judged),
    detected: isDetected(judged),
    answer: answer || null,
    manifest: statement ? manifestContent : manifestNotices,
    passage: action === "ask_change" ? (passage ?? null) : null,
  });
}

/**
 * A moderator decides a case that they work on. It is in force after ten seconds, in which they can take it back, and nobody
 * hears of it before. `changed-meanwhile` when somebody else has the case or the text is another one by now; `not-found` for a
 * case that is not theirs to judge.
 */
export async function takeDecision(member: Member, input: DecisionInput, now: Date): Promise<{ decisionId: string }> {
  const { cityId, id: moderatorId } = member;
  return database().transaction(async (tx) => {
    const ofCase = await holdOwnCase(tx, member, input.case);
    const judged = await loadJudged(tx, cityId, ofCase);
    await checkDecision(tx, judged, input, now);
    const appliesAt = new Date(now.getTime() + UNDO_SECONDS * 1000);
    const decisionId = await record(tx, member, { judged, input, appliesAt }, now);
    await markDecided(tx, { cityId, caseId: ofCase.id });
    await enqueue(tx, "apply-decision", { cityId, decisionId }, appliesAt);
    await insertAuditEntry(tx, {
      cityId,
      actorId: moderatorId,
      action: "decision.taken",
      subject: `decision:${decisionId}`,
      memberId: ofCase.memberId,
      details: { case: ofCase.id, action: input.action, clause: input.clause ?? null },
      now,
    });
    return { decisionId };
  });
}
