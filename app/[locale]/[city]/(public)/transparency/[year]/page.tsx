import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { pageAlternates } from "#lib/i18n/page-alternates.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadReportYear } from "#lib/server/transparency/load-year.ts";
import { yearSummary } from "#lib/transparency/year-summary.ts";
import { ReportFiles } from "./_components/report-files.tsx";
import { YearFigures } from "./_components/year-figures.tsx";

export const revalidate = 300;

type Props = { params: Promise<{ locale: string; city: string; year: string }> };

export function generateStaticParams() {
  return [];
}

/** Four figures and nothing else, so that a page has one address. */
const readYear = (year: string) => (/^\d{4}$/.test(year) ? Number(year) : Number.NaN);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, city: slug, year } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) return {};
  const t = getTranslator(locale, "transparency");
  return {
    title: t("of", { year }),
    description: t("lead", { city: city.name }),
    alternates: pageAlternates(locale, "transparencyYear", { city: slug, year }),
  };
}

/** "1er janvier 2026": no format of French writes the first of a month as people do. */
function dayOf(date: string, locale: Locale): string {
  const day = getFormatter(locale, "UTC").dateTime(new Date(`${date}T12:00:00Z`), { dateStyle: "long" });
  return locale === "fr" ? day.replace(/^1(?= )/, "1er") : day;
}

/** What a city's moderation did in a year, for everybody. */
export default async function TransparencyYearPage({ params }: Props) {
  const { locale, city: slug, year } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const found = await loadReportYear(city, readYear(year), new Date());
  if (!found) notFound();
  const t = getTranslator(locale, "transparency");
  const summary = yearSummary(found.records);
  return (
    <article className="wrap text">
      <h1>{t("of", { year })}</h1>
      <p className="text__lead">
        {t("period", { from: dayOf(found.frame.from, locale), to: dayOf(found.frame.to, locale) })}
      </p>
      {summary.decisions + summary.notices === 0 && <p>{t("empty")}</p>}
      <YearFigures summary={summary} locale={locale} />
      <ReportFiles city={city} year={year} locale={locale} />
      <p>
        <a href={href(locale, "transparency", { city: slug })}>{t("years")}</a>
      </p>
    </article>
  );
}
