import "server-only";
import { database } from "#db/client.ts";
import type { Member } from "#lib/identity/member.ts";
import type { DecisionInput } from "#lib/moderation/decision.schema.ts";
import { UNDO_SECONDS } from "#lib/moderation/decision.ts";
import type { StatementText } from "#lib/moderation/statement.ts";
import { checkDecision, restrictionOf } from "./check-decision.ts";
import { holdOwnCase } from "./hold-case.ts";
import { loadJudged } from "./load-judged.ts";
import { writeStatement } from "./write-statement.ts";

/**
 * The very words that the person would be sent for a decision taken now; null when nothing is taken from them. Refused as the
 * decision would be.
 */
export async function previewStatement(member: Member, input: DecisionInput, now: Date): Promise<StatementText | null> {
  return database().transaction(async (tx) => {
    const ofCase = await holdOwnCase(tx, member, input.case);
    const judged = await loadJudged(tx, member.cityId, ofCase);
    await checkDecision(tx, judged, input, now);
    const restriction = restrictionOf(input);
    const appliesAt = new Date(now.getTime() + UNDO_SECONDS * 1000);
    return restriction && writeStatement(judged, restriction, { appliesAt, now }).words;
  });
}
