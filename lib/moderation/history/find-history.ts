import type { CaseFinding } from "../finding.ts";
import { duplicate } from "./duplicate.ts";
import type { History, HistoryRule } from "./history-rule.ts";
import { newAuthor } from "./new-author.ts";
import { sensitiveCategory } from "./sensitive-category.ts";
import { tooMany } from "./too-many.ts";

export const HISTORY_RULES: readonly HistoryRule[] = [duplicate, tooMany, newAuthor, sensitiveCategory];

/** What the past of a listing tells of it: a finding without a passage for each rule that applies. */
export function findHistory(history: History, rules: readonly HistoryRule[] = HISTORY_RULES): CaseFinding[] {
  return rules
    .filter(({ applies }) => applies(history))
    .map(({ code, severity, version }) => ({ code, severity, version, onTrial: false, spans: [] }));
}
