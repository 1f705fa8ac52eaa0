import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeChanged } from "#components/shell/me-changed.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadReports } from "#lib/server/reports/load-reports.ts";
import { memberPage } from "#lib/server/session.ts";
import { Absentees } from "./_components/absentees.tsx";
import { ReportCard } from "./_components/report-card.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ fait?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale)
    ? { title: getTranslator(locale, "protection")("moderation.title"), robots: { index: false } }
    : {};
}

/** What residents reported and nobody answered, for the moderators of the city; for anybody else there is no such page. */
export default async function ReportsPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "reports", { city: slug }));
  const now = new Date();
  const desk = await loadReports(member, now);
  if (!desk) notFound();
  const t = getTranslator(locale, "protection");
  return (
    <div className="wrap">
      <MeChanged at={now.toISOString()} />
      <div className="flow stack">
        <h1>{t("moderation.title")}</h1>
        {(await searchParams).fait === "1" && (
          <p className="banner banner--success" role="status">
            <Icon name="check" />
            <span>{t("moderation.closed")}</span>
          </p>
        )}
        <p>
          {t("moderation.lead")} {t("moderation.noted")}
        </p>
        <h2>{t("moderation.count", { count: desk.reports.length })}</h2>
        <ul className="log" hidden={desk.reports.length === 0}>
          {desk.reports.map((report) => (
            <ReportCard key={report.id} report={report} city={city} locale={locale} now={now} />
          ))}
        </ul>
        <Absentees absentees={desk.absentees} city={city} locale={locale} />
      </div>
    </div>
  );
}
