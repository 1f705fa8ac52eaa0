import "server-only";
import { database } from "#db/client.ts";
import { getCity } from "#db/queries/cities.ts";
import { listLastRehearsals, type Rehearsal } from "#db/queries/rule-rehearsals.ts";
import type { Member } from "#lib/identity/member.ts";
import { moderates } from "#lib/identity/moderation-access.ts";
import { KNOWN_RULES, type KnownRule } from "#lib/moderation/known-rules.ts";
import { isRehearsed } from "#lib/moderation/rehearsal.ts";
import { type RuleState, ruleState } from "#lib/moderation/rules-in-force.ts";

export type ShownRule = KnownRule & {
  state: RuleState;
  last: Rehearsal | null;
  /** A rehearsal of this version allows to switch it on. */
  isReady: boolean;
};
export type RuleList = { rules: ShownRule[]; maySwitch: boolean };

/** The automatic rules of a city, for its moderators; null for anybody else. Only administrators switch them. */
export async function loadRules(member: Member, now: Date): Promise<RuleList | null> {
  if (!moderates(member)) return null;
  const { settings } = await getCity(database(), member.cityId);
  const rehearsals = await listLastRehearsals(database(), member.cityId);
  const rules = KNOWN_RULES.map((rule) => {
    const last = rehearsals.get(rule.code) ?? null;
    return { ...rule, state: ruleState(rule, settings.moderation.rules), last, isReady: isRehearsed(rule, last, now) };
  });
  return { rules, maySwitch: member.role === "admin" };
}
