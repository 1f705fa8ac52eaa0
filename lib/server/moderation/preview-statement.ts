import "server-only";
import { database } from "#db/client.ts";
import { findCase } from "#db/queries/opened-case.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import type { DecisionInput } from "#lib/moderation/decision.schema.ts";
import { UNDO_SECONDS } from "#lib/moderation/decision.ts";
import type { StatementText } from "#lib/moderation/statement.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { checkDecision, restrictionOf } from "./check-decision.ts";
import { loadJudged } from "./load-judged.ts";
import { writeStatement } from "./write-statement.ts";

/**
 * The very words that the person would be sent for a decision taken now; null when nothing is taken from them. Refused as the
 * decision would be.
 */
export async function previewStatement(member: Member, input: DecisionInput, now: Date): Promise<StatementText | null> {
  if (!moderates(member)) throw new Refusal("not-found");
  const { cityId, id: moderatorId } = member;
  return database().transaction(async (tx) => {
    const ofCase = await findCase(tx, { cityId, moderatorId, id: input.case });
    if (!ofCase) throw new Refusal("not-found");
    const judged = await loadJudged(tx, cityId, ofCase);
    await checkDecision(tx, judged, input, now);
    const restriction = restrictionOf(input);
    const appliesAt = new Date(now.getTime() + UNDO_SECONDS * 1000);
    return restriction && writeStatement(judged, restriction, { appliesAt, now }).words;
  });
}
