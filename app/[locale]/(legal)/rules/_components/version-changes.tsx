import { type ComparedPart, compareTexts } from "#lib/i18n/guide/compare-texts.ts";
import type { GuideRule, GuideVersion } from "#lib/i18n/guide/guide-version.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { CLAUSES, clauseNumber } from "#lib/moderation/clause.ts";

type Props = { version: GuideVersion; before: GuideVersion | null; date: string; locale: Locale };

/** A rule as one text, so that what moved from one sentence to another is seen as such. */
function asText({ says, allowed }: GuideRule, heading: string): string {
  return [...says, ...(allowed.length > 0 ? [heading, ...allowed] : [])].join("\n");
}

/** A version of the guide beside the one before: what was added and what was taken out, rule by rule. */
export function VersionChanges({ version, before, date, locale }: Props) {
  const t = getTranslator(locale, "guide");
  return (
    <details className="versions">
      <summary>{t("since", { number: version.number, date })}</summary>
      <p className="small muted">{before ? t("against", { number: before.number }) : t("first")}</p>
      {before &&
        CLAUSES.map((clause) => {
          const [was, is] = [before.rules[locale][clause], version.rules[locale][clause]];
          const parts = compareTexts(asText(was, `${t("allowed")} :`), asText(is, `${t("allowed")} :`));
          return (
            <section key={clause}>
              <h3>
                {t("rule", { number: clauseNumber(clause) })} : {is.title}
              </h3>
              {parts.every(({ change }) => change === "same") ? (
                <p className="muted">{t("noChange")}</p>
              ) : (
                <p className="compared">
                  {parts.map((part, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name, and are drawn once.
                    <Part key={at} part={part} added={t("added")} removed={t("removed")} />
                  ))}
                </p>
              )}
            </section>
          );
        })}
    </details>
  );
}

type PartProps = { part: ComparedPart; added: string; removed: string };

/** Said and not only shown: colours and lines are nothing to a screen reader. */
function Part({ part: { text, change }, added, removed }: PartProps) {
  if (change === "same") return text;
  const Tag = change === "added" ? "ins" : "del";
  return (
    <Tag>
      <span className="vh">{change === "added" ? added : removed} </span>
      {text}
    </Tag>
  );
}
