import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PrintButton } from "#components/sharing/print-button.tsx";
import { StaffNav } from "#components/staff/staff-nav.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadCrises } from "#lib/server/crisis/load-crises.ts";
import { loadCrisisReport } from "#lib/server/crisis/load-crisis-report.ts";
import { memberPage } from "#lib/server/session.ts";
import { CrisisChanges } from "../_components/crisis-changes.tsx";
import { minutesText } from "../change-rows.ts";
import { longMoment } from "../long-moment.ts";
import { CategoryTable } from "./_components/category-table.tsx";
import { CrisisLog } from "./_components/crisis-log.tsx";
import { FigureTable } from "./_components/figure-table.tsx";

export const dynamic = "force-dynamic";

const HOUR_MS = 3_600_000;

type Props = { params: Promise<{ locale: string; city: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "crisis")("title"), robots: { index: false } } : {};
}

/** What a crisis was, for the administrators of its city: figures, what was changed, and who did what. */
export default async function CrisisReportPage({ params }: Props) {
  const { locale, city: slug, id } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "crisisReport", { city: slug, id }));
  const report = await loadCrisisReport(member, id, new Date());
  const desk = await loadCrises(member);
  if (!report || !desk) notFound();
  const t = getTranslator(locale, "crisis");
  const { crisis, to, before } = report;
  const moment = (at: Date) => longMoment(at, city.timeZone, locale);
  const hours = Math.max(1, Math.round((to.getTime() - crisis.startedAt.getTime()) / HOUR_MS));
  const span = { from: moment(crisis.startedAt), to: moment(to), length: lengthText(hours, locale) };
  const csv = (format: string) => `/api/${slug}/crises/${id}?langue=${locale}&format=${format}`;
  return (
    <div className="wrap">
      <StaffNav city={slug} locale={locale} role={member.role} current="settings" />
      <div className="stack crisis-report">
        <a className="back" href={href(locale, "crisis", { city: slug })}>
          <Icon name="left" />
          {t("report.back")}
        </a>
        <h1>{t("report.title", { name: crisis.name })}</h1>
        <p>
          {crisis.endedAt ? t("report.lead", span) : t("report.leadOpen", span)}{" "}
          {t("report.started", { name: crisis.startedBy })}{" "}
          {crisis.endedAt &&
            (crisis.endedBy ? t("report.endedBy", { name: crisis.endedBy }) : t("report.endedAsPlanned"))}
        </p>
        <p className="muted">{t("report.before", { from: moment(before.from), to: moment(before.to) })}</p>
        <p className="crisis-models">
          <PrintButton label={t("report.print")} />
          <a className="btn btn--ghost" href={csv("standard")} download>
            {t("report.csv")}
          </a>
          <a className="btn btn--ghost" href={csv("excel")} download>
            {t("report.csvExcel")}
          </a>
        </p>
        <FigureTable report={report} locale={locale} />
        <CategoryTable report={report} locale={locale} />
        <section className="stack" aria-labelledby="plan">
          <h2 id="plan">{t("report.plan")}</h2>
          {crisis.plan ? (
            <CrisisChanges
              own={desk.own}
              ownMatching={desk.ownMatching}
              name={crisis.name}
              plan={crisis.plan}
              locale={locale}
            />
          ) : (
            <p>{t("report.planGone")}</p>
          )}
        </section>
        <CrisisLog report={report} city={city} locale={locale} />
      </div>
    </div>
  );
}

/** Hours in days from two days on. */
function lengthText(hours: number, locale: "fr" | "en"): string {
  const days = Math.round(hours / 24);
  return minutesText((hours >= 48 ? days * 24 : hours) * 60, locale);
}
