import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { readReport } from "#lib/server/reports/read-report.ts";
import { memberPage } from "#lib/server/session.ts";
import { Excerpt } from "./_components/excerpt.tsx";
import { ReportAnswer } from "./_components/report-answer.tsx";
import { UrgentAdvice } from "./_components/urgent-advice.tsx";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; city: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale)
    ? { title: getTranslator(locale, "protection")("moderation.title"), robots: { index: false } }
    : {};
}

/** One report with its excerpt, for a moderator of the city: opening it is noted. There is no way to the conversation. */
export default async function ReportPage({ params }: Props) {
  const { locale, city: slug, id } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "report", { city: slug, id }));
  const report = await readReport(member, id, new Date());
  if (!report) notFound();
  const t = getTranslator(locale, "protection");
  const { reason, reporterName: reporter, reportedName: reported, createdAt, note } = report;
  const date = getFormatter(locale, city.timeZone).dateTime(createdAt, { dateStyle: "full", timeStyle: "short" });
  return (
    <div className="wrap">
      <div className="flow stack">
        <a className="back" href={href(locale, "reports", { city: slug })}>
          <Icon name="left" />
          {t("moderation.back")}
        </a>
        <h1>{t("moderation.one", { reason: t(`reason.${reason}`) })}</h1>
        <p className="banner">
          <Icon name="eye" />
          <span>{t("moderation.readNoted")}</span>
        </p>
        <p>{t("moderation.people", { reporter, reported, date })}</p>
        <h2>{t("moderation.noteTitle")}</h2>
        {note ? <p className="quoted">{note}</p> : <p className="muted">{t("moderation.noNote")}</p>}
        <Excerpt report={report} city={city} locale={locale} />
        <UrgentAdvice report={report} city={city} locale={locale} />
        <ReportAnswer report={report} city={city} locale={locale} />
      </div>
    </div>
  );
}
