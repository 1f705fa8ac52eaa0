import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { clauseAnchor, GUIDE_VERSIONS } from "#lib/i18n/guide/versions.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { CLAUSES, clauseNumber } from "#lib/moderation/clause.ts";
import { VersionChanges } from "./_components/version-changes.tsx";

export const revalidate = 3600;

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = getTranslator(locale, "guide");
  return {
    title: t("title"),
    description: t("lead"),
    alternates: { languages: { fr: href("fr", "ruleGuide", {}), en: href("en", "ruleGuide", {}) } },
  };
}

/** The rules that everybody accepts, the version in force first, then what each version changed. */
export default async function RuleGuidePage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = getTranslator(locale, "guide");
  const [inForce] = GUIDE_VERSIONS;
  const moderationRules = href(locale, "moderationRules", {});
  return (
    <article className="wrap text">
      <h1>{t("title")}</h1>
      <p className="text__lead">{t("lead")}</p>
      <p className="small muted">{t("inForce", { number: inForce.number, date: dayOf(locale, inForce.since) })}</p>
      {CLAUSES.map((clause) => {
        const { title, says, allowed } = inForce.rules[locale][clause];
        return (
          <section key={clause} id={clauseAnchor(clause)}>
            <p className="small muted">{t("rule", { number: clauseNumber(clause) })}</p>
            <h2>{title}</h2>
            {says.map((text) => (
              <p key={text}>{text}</p>
            ))}
            {allowed.length > 0 && (
              <>
                <h3>{t("allowed")}</h3>
                <ul>
                  {allowed.map((text) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
              </>
            )}
          </section>
        );
      })}
      <section id="qui-decide">
        <h2>{t("who")}</h2>
        <p>{t("whoText")}</p>
        <p>{t.rich("how", { a: (chunks) => <a href={moderationRules}>{chunks}</a> })}</p>
      </section>
      <section id="changements">
        <h2>{t("changed")}</h2>
        {GUIDE_VERSIONS.map((version, at) => (
          <VersionChanges
            key={version.number}
            version={version}
            before={GUIDE_VERSIONS[at + 1] ?? null}
            date={dayOf(locale, version.since)}
            locale={locale}
          />
        ))}
      </section>
    </article>
  );
}

function dayOf(locale: Locale, day: string): string {
  return getFormatter(locale, "UTC").dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: "long" });
}
