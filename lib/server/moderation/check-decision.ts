import "server-only";
import type { Db } from "#db/client.ts";
import { allowedActions } from "#lib/moderation/allowed-actions.ts";
import type { DecisionInput } from "#lib/moderation/decision.schema.ts";
import { isRestriction, STRIKE_KINDS } from "#lib/moderation/decision.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import type { Judged } from "./load-judged.ts";
import { misuseOf } from "./load-misuse.ts";
import type { RestrictionInput } from "./write-statement.ts";

/** A restriction has all that its reasons are made of; null for what is kept. */
export function restrictionOf(input: DecisionInput): RestrictionInput | null {
  const { action, clause, facts } = input;
  if (!isRestriction(action)) return null;
  if (!clause || !facts) throw new Error("a restriction without a rule or facts passed its schema");
  return { ...input, action, clause, facts };
}

/** What a moderator decides is about what they read, can be done, and is not forbidden by what came before. */
export async function checkDecision(tx: Db, judged: Judged, input: DecisionInput, now: Date): Promise<void> {
  const { ofCase, listing, reports } = judged;
  if (ofCase.appealId) throw new Refusal("not-allowed");
  const isAsRead = reports.length === input.notices && (!listing || listing.version === input.version);
  if (!isAsRead) throw new Refusal("changed-meanwhile");
  const allowed = allowedActions(ofCase.subject, listing?.status ?? null);
  if (!allowed.includes(input.action)) throw new Refusal("transition-not-allowed");
  if (input.action === "suspend" || input.action === "close_account") await checkWarned(tx, judged, input, now);
}

/** Misuse alone suspends nobody who was not warned of it before (DSA, art. 23). */
async function checkWarned(tx: Db, { city, ofCase }: Judged, input: DecisionInput, now: Date): Promise<void> {
  if (input.clause !== "fair_use" || input.ground !== "terms") return;
  const whose = { cityId: city.id, memberId: ofCase.memberId, notifierHash: null };
  for (const kind of STRIKE_KINDS) if ((await misuseOf(tx, whose, kind, now)).warnedAt) return;
  throw new Refusal("warning-first");
}
