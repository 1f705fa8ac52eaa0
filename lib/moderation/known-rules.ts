import { RULES } from "./find-risks.ts";
import type { CaseFinding, Severity } from "./finding.ts";
import { HISTORY_RULES } from "./history/find-history.ts";

export type RuleCode = CaseFinding["code"];

/** A rule as a city switches it: all that bears one code, with its gravest severity and its newest version. */
export type KnownRule = { code: RuleCode; reads: "text" | "history"; severity: Severity; version: number };

const GRAVITY: readonly Severity[] = ["low", "medium", "high"];

function byCode(): KnownRule[] {
  const known = new Map<RuleCode, KnownRule>();
  for (const { code, severity, version } of RULES) {
    const rule = known.get(code) ?? { code, reads: "text", severity, version };
    const graver = GRAVITY.indexOf(severity) > GRAVITY.indexOf(rule.severity) ? severity : rule.severity;
    known.set(code, { ...rule, severity: graver, version: Math.max(version, rule.version) });
  }
  return [...known.values()];
}

/** Every rule of this code, those of texts first. */
export const KNOWN_RULES: readonly KnownRule[] = [
  ...byCode(),
  ...HISTORY_RULES.map(({ code, severity, version }) => ({ code, reads: "history" as const, severity, version })),
];

/** The rule of a code that may come from anywhere; null for an unknown one. */
export function knownRule(code: string): KnownRule | null {
  return KNOWN_RULES.find((rule) => rule.code === code) ?? null;
}
