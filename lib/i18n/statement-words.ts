import { clauseOfCode } from "#lib/moderation/broken-clause.ts";
import type { CaseSubject } from "#lib/moderation/case.ts";
import { type Clause, clauseNumber } from "#lib/moderation/clause.ts";
import type { Say } from "#lib/moderation/draft-statement.ts";
import type { CaseFinding } from "#lib/moderation/finding.ts";
import { clauseTitle, GUIDE_VERSIONS } from "./guide/versions.ts";
import type { Locale } from "./locale.ts";
import { getTranslator } from "./translator.ts";

type Findings = readonly Pick<CaseFinding, "code" | "onTrial" | "spans">[];

/** The sentences of statements in a language. */
export function statementSayer(locale: Locale): Say {
  const t = getTranslator(locale, "statement");
  return (key, values) => t(key as Parameters<typeof t>[0], values);
}

/** What was found against a rule; on trial, a rule finds nothing. */
const against = (findings: Findings, clause: Clause) =>
  findings.filter(({ code, onTrial }) => !onTrial && clauseOfCode(code) === clause);

/** Which line of its rule in the guide says what was found, where it is not the first. */
const LINE_OF: Partial<Record<CaseFinding["code"], number>> = {
  dangerous_goods: 1,
  discrimination: 2,
  sexual: 1,
  health_act: 2,
  personal_risk: 1,
  invisible_text: 1,
};
const SENTENCE = /^.*?[.?!](?= |$)/;

/** A rule of the guide in force: its title, and of what it says the one sentence that concerns the person. */
export function ruleWords(clause: Clause, locale: Locale, findings: Findings = []): { title: string; says: string } {
  const { says } = GUIDE_VERSIONS[0].rules[locale][clause];
  const [found] = against(findings, clause);
  const line = says[(found && LINE_OF[found.code]) ?? 0] ?? "";
  return { title: clauseTitle(clause, locale), says: SENTENCE.exec(line)?.[0] ?? line };
}

/** The facts without anything that somebody wrote, for the Commission's database. */
export function publicFacts(
  { subject, clause, findings }: { subject: CaseSubject; clause: Clause; findings: Findings },
  locale: Locale,
): string {
  const t = getTranslator(locale, "statement");
  const broken = t(`publicFacts.${subject}`, { number: clauseNumber(clause), rule: clauseTitle(clause, locale) });
  const found = [...new Set(against(findings, clause).map(({ code }) => code))].map((code) => t(`found.${code}`));
  return found.length === 0 ? broken : `${broken} ${t("publicFacts.found", { found: found.join(", ") })}`;
}
