import { findListingRisks, RULES } from "./find-risks.ts";
import type { CaseFinding } from "./finding.ts";
import { findHistory, HISTORY_RULES } from "./history/find-history.ts";
import type { History } from "./history/history-rule.ts";
import type { KnownRule } from "./known-rules.ts";

/** Days of the past that a rule is rehearsed on, and texts at most. */
export const REHEARSED_DAYS = 90;
export const MAX_REHEARSED = 3000;
/** A rehearsal of this version counts for so long. */
const VALID_DAYS = 7;
const DAY_MS = 86_400_000;

/** What one rule finds in a text; null for nothing. */
export function findingOf({ code }: Pick<KnownRule, "code">, history: History): CaseFinding | null {
  const textRules = RULES.filter((rule) => rule.code === code);
  const [found = null] =
    textRules.length > 0
      ? findListingRisks(history, textRules)
      : findHistory(
          history,
          HISTORY_RULES.filter((rule) => rule.code === code),
        );
  return found;
}

/** Whether a rehearsal allows to switch a rule on now: it read with this very version, a short while ago. */
export function isRehearsed(
  { version }: Pick<KnownRule, "version">,
  rehearsal: { ruleVersion: number; at: Date } | null,
  now: Date,
): boolean {
  if (rehearsal?.ruleVersion !== version) return false;
  return now.getTime() - rehearsal.at.getTime() < VALID_DAYS * DAY_MS;
}
