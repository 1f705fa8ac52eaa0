import { describe, expect, test } from "vitest";
import { LOCALES } from "#lib/i18n/locale.ts";
import { ruleWords } from "#lib/i18n/statement-words.ts";
import { clauseOfCode } from "#lib/moderation/broken-clause.ts";
import { CLAUSES } from "#lib/moderation/clause.ts";
import { type CaseFinding, HISTORY_CODES, RISK_CODES } from "#lib/moderation/finding.ts";

const found = (code: CaseFinding["code"], onTrial = false) => [{ code, onTrial, spans: [] }];

describe("what a rule says to a person", () => {
  test.each(LOCALES)("is one sentence, whatever was found, in %s", (locale) => {
    for (const clause of CLAUSES) expect(ruleWords(clause, locale).says).toMatch(/^\p{Lu}[^.?!]+[.?!]$/u);
    for (const code of [...RISK_CODES, ...HISTORY_CODES]) {
      const clause = clauseOfCode(code);
      if (clause) expect(ruleWords(clause, locale, found(code)).says, code).toMatch(/^\p{Lu}[^.?!]+[.?!]$/u);
    }
  });

  test.each([
    ["the first one, of a text with a price", "free", found("money_asked"), /^On ne demande pas d’argent\.$/],
    ["the one of medical care, of a bandage", "no_trade", found("health_act"), /^Un acte de soin aussi/],
    ["the one of hidden text, of hidden characters", "honesty", found("invisible_text"), /^Pas de texte caché/],
    [
      "the first one, of what a rule on trial found",
      "honesty",
      found("invisible_text", true),
      /^Pas de fausse annonce/,
    ],
    [
      "the first one, where what was found is against another rule",
      "respect",
      found("discrimination"),
      /^Pas d’insulte/,
    ],
  ] as const)("is %s", (_, clause, findings, sentence) => {
    expect(ruleWords(clause, "fr", findings).says).toMatch(sentence);
  });
});
