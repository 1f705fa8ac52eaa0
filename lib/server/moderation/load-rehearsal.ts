import "server-only";
import { database } from "#db/client.ts";
import { getCity } from "#db/queries/cities.ts";
import { findRehearsal, listDecided, listPastTexts, type Rehearsal } from "#db/queries/rule-rehearsals.ts";
import { isId } from "#lib/identity/is-id.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import type { DecisionAction } from "#lib/moderation/decision.ts";
import type { CaseFinding } from "#lib/moderation/finding.ts";
import { type KnownRule, knownRule } from "#lib/moderation/known-rules.ts";
import { MAX_REHEARSED } from "#lib/moderation/rehearsal.ts";
import { catchTexts, rehearsedSince } from "./rehearse-rule.ts";

/** Examples of what a rehearsal caught. */
const SHOWN = 10;

export type RehearsedExample = {
  id: string;
  title: string;
  body: string;
  createdAt: Date;
  finding: CaseFinding;
  /** What was decided of it, if anything. */
  decided: DecisionAction | null;
};
export type ShownRehearsal = { rule: KnownRule; rehearsal: Rehearsal; examples: RehearsedExample[] };

/** A rehearsal with the latest texts that the rule catches, for moderators; null for anybody else's, and for a rule of the past. */
export async function loadRehearsal(member: Member, id: string): Promise<ShownRehearsal | null> {
  if (!moderates(member) || !isId(id)) return null;
  const { cityId } = member;
  const rehearsal = await findRehearsal(database(), { cityId, id });
  const rule = rehearsal && knownRule(rehearsal.code);
  if (!rehearsal || !rule) return null;
  if (rehearsal.ruleVersion !== rule.version) return { rule, rehearsal, examples: [] };
  const window = { since: rehearsedSince(rehearsal.at), until: rehearsal.at, limit: MAX_REHEARSED };
  const city = await getCity(database(), cityId);
  const caught = await catchTexts(city, rule, await listPastTexts(database(), { cityId, ...window }), SHOWN);
  const decided = await listDecided(database(), { cityId, listingIds: caught.map(({ text }) => text.id) });
  const examples = caught.map(({ text: { id: listingId, title, body, createdAt }, finding }) => {
    return { id: listingId, title, body, createdAt, finding, decided: decided.get(listingId) ?? null };
  });
  return { rule, rehearsal, examples };
}
