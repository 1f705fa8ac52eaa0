import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StaffNav } from "#components/staff/staff-nav.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { urgentView } from "#lib/i18n/urgent-view.ts";
import { type InsightQuery, insightQuery, readInsightView } from "#lib/insights/insight-query.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { loadCity, loadQuartiers } from "#lib/server/cities/load-city.ts";
import { loadRiver } from "#lib/server/cities/load-river.ts";
import { loadDashboard } from "#lib/server/insights/load-dashboard.ts";
import { loadForecast } from "#lib/server/insights/load-forecast.ts";
import { loadUrgentNeeds } from "#lib/server/insights/load-urgent-needs.ts";
import { memberPage } from "#lib/server/session.ts";
import { AnswersCard } from "./_components/answers-card.tsx";
import { DashboardHead } from "./_components/dashboard-head.tsx";
import { Filters } from "./_components/filters.tsx";
import { ForecastPanel } from "./_components/forecast-panel.tsx";
import { Headline } from "./_components/headline.tsx";
import { HeatCard } from "./_components/heat-card.tsx";
import { MapCard } from "./_components/map-card.tsx";
import { MaskedNote } from "./_components/masked-note.tsx";
import { NothingYet } from "./_components/nothing-yet.tsx";
import { Shortages } from "./_components/shortages.tsx";
import { TrendsCard } from "./_components/trends-card.tsx";
import { UrgentCard } from "./_components/urgent-card.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<InsightQuery>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "dashboard")("pageTitle"), robots: { index: false } } : {};
}

/** Supply against demand in a city, for those who work at its desk; for anybody else there is no such page. */
export default async function DashboardPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "dashboard", { city: slug }));
  const now = new Date();
  const quartiers = await loadQuartiers(city);
  const { date: today } = localDay(now, city.timeZone);
  const view = readInsightView(await searchParams, { today, quartiers });
  const [dashboard, forecast, urgent, river] = await Promise.all([
    loadDashboard(member, city, view.filter, now),
    loadForecast(member, city, view.filter, now),
    loadUrgentNeeds(member, city, view.filter, now),
    loadRiver(slug),
  ]);
  if (!dashboard || !forecast || !urgent) notFound();
  const shown = { dashboard, city, quartiers, locale, query: insightQuery(view, quartiers) };
  return (
    <div className="wrap dashboard">
      <StaffNav city={slug} locale={locale} role={member.role} current="dashboard" />
      <DashboardHead {...shown} />
      {dashboard.countedAt === null ? (
        <NothingYet city={city} locale={locale} />
      ) : (
        <>
          <Filters route="dashboard" view={view} today={today} city={city} quartiers={quartiers} locale={locale} />
          <Headline {...shown} />
          <Shortages {...shown} />
          <div className="dashboard__pair">
            <MapCard shown={shown} river={river} />
            <div className="dashboard__side">
              <AnswersCard {...shown} />
              <UrgentCard view={urgentView(urgent, shown, now)} city={city} locale={locale} query={shown.query} />
            </div>
          </div>
          <HeatCard {...shown} />
          <TrendsCard {...shown} />
          <ForecastPanel outlook={forecast} city={slug} locale={locale} query={shown.query} />
          <MaskedNote locale={locale} />
        </>
      )}
    </div>
  );
}
