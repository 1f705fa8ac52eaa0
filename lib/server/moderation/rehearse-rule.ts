import "server-only";
import { setImmediate } from "node:timers/promises";
import { database } from "#db/client.ts";
import { insertAuditEntry } from "#db/queries/audit.ts";
import { getCity } from "#db/queries/cities.ts";
import { insertRehearsal, listPastTexts } from "#db/queries/rule-rehearsals.ts";
import type { City } from "#lib/cities/city.ts";
import type { Member } from "#lib/identity/member.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { findListingRisks } from "#lib/moderation/find-risks.ts";
import type { CaseFinding } from "#lib/moderation/finding.ts";
import { findHistory } from "#lib/moderation/history/find-history.ts";
import type { History } from "#lib/moderation/history/history-rule.ts";
import { type PastText, pastHistories } from "#lib/moderation/history/past-histories.ts";
import { type KnownRule, knownRule, type RuleCode } from "#lib/moderation/known-rules.ts";
import { findingOf, MAX_REHEARSED, REHEARSED_DAYS } from "#lib/moderation/rehearsal.ts";
import { riskOf } from "#lib/moderation/risk.ts";
import { routeOf } from "#lib/moderation/route.ts";
import { findingsInForce } from "#lib/moderation/rules-in-force.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { consume } from "../limits.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Rehearsals of a city in an hour: each reads some thousands of texts. */
const MAX_AN_HOUR = 60;
/** Texts after which other work of the process goes on. */
const BREATH = 100;

export type CaughtText = { text: PastText; finding: CaseFinding; isHeld: boolean };

/** Since when listings are read by a rehearsal that is made at a moment. */
export const rehearsedSince = (at: Date): Date => new Date(at.getTime() - REHEARSED_DAYS * DAY_MS);

/** Whether a text would have been read first, had this rule been on beside those that are. */
function wouldBeHeld(city: City, history: History, finding: CaseFinding): boolean {
  const { moderation } = city.settings;
  const found = [...findListingRisks(history), ...findHistory(history)];
  const others = findingsInForce(found, moderation.rules).filter(({ code }) => code !== finding.code);
  return routeOf(riskOf([...others, finding], history.author), moderation) === "review_first";
}

/** What a rule finds in texts, the newest first, until `enough` were caught. */
export async function catchTexts(
  city: City,
  rule: KnownRule,
  texts: readonly PastText[],
  enough = Number.POSITIVE_INFINITY,
): Promise<CaughtText[]> {
  const historyOf = pastHistories(texts);
  const caught: CaughtText[] = [];
  for (const [at, text] of texts.entries()) {
    if (caught.length >= enough) break;
    if (at % BREATH === BREATH - 1) await setImmediate();
    const history = historyOf(text);
    const finding = findingOf(rule, history);
    if (finding) caught.push({ text, finding, isHeld: wouldBeHeld(city, history, finding) });
  }
  return caught;
}

/**
 * Reads the listings of the last weeks with one rule as it is now, and writes down what it would have caught: nothing
 * happens to any of them. Administrators only. Gives the id of the rehearsal.
 */
export async function rehearseRule(member: Member, { code }: { code: RuleCode }, now: Date): Promise<string> {
  const rule = knownRule(code);
  if (member.role !== "admin" || !rule) throw new Refusal("not-found");
  const { cityId } = member;
  await consume(database(), `rehearse:${cityId}`, MAX_AN_HOUR, HOUR_MS, now);
  const city = await getCity(database(), cityId);
  const since = rehearsedSince(now);
  const texts = await listPastTexts(database(), { cityId, since, until: now, limit: MAX_REHEARSED });
  const caught = await catchTexts(city, rule, texts);
  const held = caught.filter(({ isHeld }) => isHeld).length;
  const counts = { readTexts: texts.length, caught: caught.length, held };
  return database().transaction(async (tx) => {
    const day = localDay(since, city.timeZone).date;
    const made = { cityId, code, ruleVersion: rule.version, since: day, startedBy: member.id, at: now };
    const id = await insertRehearsal(tx, { ...made, ...counts });
    const details = { version: rule.version, ...counts };
    await insertAuditEntry(tx, {
      ...{ cityId, actorId: member.id, action: "rule.rehearsed", subject: `rule:${code}`, details, now },
    });
    return id;
  });
}
