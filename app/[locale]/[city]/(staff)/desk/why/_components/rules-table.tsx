import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { RuleFinding } from "#lib/matching/rule-findings.ts";
import { ruleSentence } from "../rule-sentence.ts";
import { YesNo } from "./yes-no.tsx";

/** Every hard rule, kept or broken, with what was compared. */
export function RulesTable({ rules, locale }: { rules: readonly RuleFinding[]; locale: Locale }) {
  const t = getTranslator(locale, "whyNot");
  return (
    <div className="scroll-x">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("rules.name")}</th>
            <th scope="col" className="nb">
              {t("rules.kept")}
            </th>
            <th scope="col">{t("rules.values")}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((finding) => (
            <tr key={finding.rule}>
              <th scope="row">{t(`rule.${finding.rule}`)}</th>
              <YesNo is={finding.kept} locale={locale} />
              <td>{ruleSentence(finding, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
