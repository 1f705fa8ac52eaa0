import { type AuthorRecord, isTrusted } from "./author-record.ts";
import type { CaseFinding, RiskCode, Severity } from "./finding.ts";

/*
 * The risk of a text, from 0 to 100: the sum of what each finding weighs, and what is known of its author. The thresholds
 * of a city (`reviewFrom` 15, `holdFrom` 60 by default) read it. With them
 * - nothing found, or little in the text of somebody trusted: it appears;
 * - a first listing, or one thing to read again such as a telephone number: it appears and is read;
 * - two serious things together, or one grave thing: it is read first.
 */
const WEIGHTS: Record<Severity, number> = { low: 15, medium: 30, high: 40 };

/** What hurts somebody as soon as it is read. */
const GRAVE_WEIGHTS: Record<Severity, number> = { low: 60, medium: 65, high: 75 };
const GRAVE_CODES: readonly CaseFinding["code"][] = [
  "insult",
  "discrimination",
  "sexual",
  "scam",
  "dangerous_goods",
] satisfies RiskCode[];

/** Trust makes up for one light thing, and never for a grave one. */
const TRUST = 15;
/** Somebody whose texts were removed before is read again. */
const RESTRICTED = 20;
const MAX_RISK = 100;

function weights(findings: readonly CaseFinding[]): { grave: number; other: number } {
  const sum = { grave: 0, other: 0 };
  for (const { code, severity, onTrial } of findings) {
    if (onTrial) continue;
    if (GRAVE_CODES.includes(code)) sum.grave += GRAVE_WEIGHTS[severity];
    else sum.other += WEIGHTS[severity];
  }
  return sum;
}

/** How much a text is worth a look, from what the rules found in it and from its author. A rule on trial does not count. */
export function riskOf(findings: readonly CaseFinding[], author: AuthorRecord): number {
  const { grave, other } = weights(findings);
  const trusted = isTrusted(author) ? Math.max(0, other - TRUST) : other;
  return Math.min(MAX_RISK, grave + trusted + (author.restricted ? RESTRICTED : 0));
}
