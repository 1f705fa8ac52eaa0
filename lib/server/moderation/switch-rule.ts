import "server-only";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { listLastRehearsals, lockSettings, writeSettings } from "#db/queries/rule-rehearsals.ts";
import type { Member } from "#lib/identity/member.ts";
import { knownRule, type RuleCode } from "#lib/moderation/known-rules.ts";
import { isRehearsed } from "#lib/moderation/rehearsal.ts";
import { Refusal } from "#lib/refusals/refusal.ts";

/**
 * Switches a rule of a city on, in the version of this code, or off. Administrators only; on only after a rehearsal of this
 * very version, a week old at most (`rehearse-first`).
 */
export async function switchRule(
  member: Member,
  { code, to }: { code: RuleCode; to: "on" | "off" },
  now: Date,
): Promise<void> {
  const rule = knownRule(code);
  if (member.role !== "admin" || !rule) throw new Refusal("not-found");
  const { cityId, id: actorId } = member;
  await database().transaction(async (tx) => {
    const settings = await lockSettings(tx, cityId);
    if (!settings) throw new Refusal("not-found");
    const rehearsal = (await listLastRehearsals(tx, cityId)).get(code) ?? null;
    if (to === "on" && !isRehearsed(rule, rehearsal, now)) throw new Refusal("rehearse-first");
    const version = to === "on" ? rule.version : 0;
    const rules = { ...settings.moderation?.rules, [code]: version };
    await writeSettings(tx, cityId, {
      ...settings,
      moderation: { ...settings.moderation, rules },
    });
    const details = { on: to === "on", version: rule.version };
    await insertAuditEntry(tx, { cityId, actorId, action: "rule.switched", subject: `rule:${code}`, details, now });
  });
}
