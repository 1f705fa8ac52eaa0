import "server-only";
import { database } from "#db/client.ts";
import { findUndone, type UndoneDecision } from "#db/queries/undone-decisions.ts";
import { ruleWords } from "#lib/i18n/statement-words.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import type { OpenedCase } from "#lib/moderation/case-view.ts";

export type { UndoneDecision } from "#db/queries/undone-decisions.ts";

/** Later, who opens the case starts anew. */
const KEPT_MS = 60 * 60_000;

/** What a moderator had decided of the case that they work on and took back a moment ago: their words are not lost. */
export async function loadUndone(
  member: Member,
  { id: caseId, claim, findings }: Pick<OpenedCase, "id" | "claim" | "findings">,
  now: Date,
): Promise<UndoneDecision | null> {
  if (!moderates(member) || !claim?.isMine || !isId(caseId)) return null;
  const since = new Date(now.getTime() - KEPT_MS);
  const undone = await findUndone(database(), { cityId: member.cityId, caseId, decidedBy: member.id, since });
  if (!undone?.reasons) return undone;
  const { clause, locale, explanation } = undone.reasons;
  // Where nothing was typed, the words of the rule stand for an explanation.
  const isOfRule = explanation === ruleWords(clause, locale, findings).says;
  return isOfRule ? { ...undone, reasons: { ...undone.reasons, explanation: "" } } : undone;
}
