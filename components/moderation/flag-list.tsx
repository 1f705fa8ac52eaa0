import { Icon } from "#components/ui/icon.tsx";
import { clauseAnchor, clauseTitle } from "#lib/i18n/guide/versions.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { type Clause, clauseNumber } from "#lib/moderation/clause.ts";
import type { Flag } from "#lib/moderation/flags.ts";

type Props = { flags: readonly Flag[]; isListing: boolean; locale: Locale };

function flagName({ what }: Flag, locale: Locale): string {
  return "code" in what
    ? getTranslator(locale, "rules")(`code.${what.code}.name`)
    : getTranslator(locale, "protection")(`reason.${what.reason}`);
}

function RuleLink({ clause, locale }: { clause: Clause; locale: Locale }) {
  const t = getTranslator(locale, "judging");
  return (
    <a href={`${href(locale, "ruleGuide", {})}#${clauseAnchor(clause)}`}>
      {t("flags.rule", { number: String(clauseNumber(clause)), title: clauseTitle(clause, locale) })}
    </a>
  );
}

/** Why each passage is marked: which rule of the guide it may break, and who says so. */
export function FlagList({ flags, isListing, locale }: Props) {
  const t = getTranslator(locale, "judging");
  if (flags.length === 0) return isListing ? <p className="flags small muted">{t("flags.none")}</p> : null;
  return (
    <section aria-label={t("flags.title")}>
      <ul className="flags">
        {flags.map((flag) => (
          <li key={JSON.stringify(flag.what)} id={flag.number ? `motif-${flag.number}` : undefined}>
            {flag.number ? <span className="nr">{flag.number}</span> : <Icon name="flag" size="s" />}
            <span>
              <b>{flagName(flag, locale)}</b>
              {flag.clause && (
                <>
                  {locale === "fr" ? "\u00a0: " : ": "}
                  <RuleLink clause={flag.clause} locale={locale} />
                </>
              )}
            </span>
            <span className="flags__from">
              {flag.reports > 0 && <span className="badge">{t("flags.reports", { count: flag.reports })}</span>}
              {flag.isAutomatic && (
                <span className="badge">{flag.onTrial ? t("flags.trial") : t("flags.automatic")}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
