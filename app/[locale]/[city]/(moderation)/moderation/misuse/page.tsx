import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ModerationNav } from "#components/moderation/moderation-nav.tsx";
import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadAbsentees } from "#lib/server/moderation/load-absentees.ts";
import { loadLedger } from "#lib/server/moderation/load-ledger.ts";
import { memberPage } from "#lib/server/session.ts";
import { Absentees } from "./_components/absentees.tsx";
import { LedgerCard } from "./_components/ledger-card.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ fait?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "misuse")("title"), robots: { index: false } } : {};
}

/** What counts against people who misuse the service, for moderators; for anybody else there is no such page. */
export default async function MisusePage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "misuse", { city: slug }));
  const now = new Date();
  const ledger = await loadLedger(member, now);
  if (!ledger) notFound();
  const absentees = await loadAbsentees(member, now);
  const { fait } = await searchParams;
  const t = getTranslator(locale, "misuse");
  return (
    <div className="wrap">
      <ModerationNav city={slug} locale={locale} role={member.role} current="misuse" />
      <div className="flow stack">
        <h1>{t("title")}</h1>
        {(fait === "suspended" || fait === "untold") && (
          // Drawn anew after each suspension, so that the second one is heard as well.
          <FocusedStatus key={ledger.filter((entry) => entry.suspendedUntil).length} className="banner banner--success">
            <Icon name="check" />
            <span>{t(fait === "untold" ? "doneUntold" : "done")}</span>
          </FocusedStatus>
        )}
        <p>{t("lead")}</p>
        <p>{t("rule")}</p>
        {ledger.length === 0 ? (
          <p>{t("empty")}</p>
        ) : (
          <ul className="rule-list">
            {ledger.map((entry) => (
              <LedgerCard key={entry.strike} entry={entry} city={city} locale={locale} />
            ))}
          </ul>
        )}
        <Absentees absentees={absentees} city={city} locale={locale} />
        <p>
          <a href={href(locale, "moderation", { city: slug })}>{t("back")}</a>
        </p>
      </div>
    </div>
  );
}
