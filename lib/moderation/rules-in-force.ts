import type { ModerationSettings } from "#lib/cities/moderation-settings.ts";
import type { CaseFinding } from "./finding.ts";
import { type KnownRule, knownRule } from "./known-rules.ts";

/** `trial`: the rule has changed since the city switched it on; what it finds is shown and does not count. */
export type RuleState = "on" | "trial" | "off";

type SwitchedOn = ModerationSettings["rules"];

/** What a rule is in a city. One of which the city has said nothing is on. */
export function ruleState({ code, version }: Pick<KnownRule, "code" | "version">, switchedOn: SwitchedOn): RuleState {
  const chosen = switchedOn[code];
  if (chosen === undefined || chosen >= version) return "on";
  return chosen === 0 ? "off" : "trial";
}

/** What counts, or is shown at least, of what the rules found for a city. */
export function findingsInForce(findings: readonly CaseFinding[], switchedOn: SwitchedOn): CaseFinding[] {
  return findings.flatMap((finding) => {
    const state = ruleState(knownRule(finding.code) ?? finding, switchedOn);
    return state === "off" ? [] : [{ ...finding, onTrial: state === "trial" }];
  });
}
