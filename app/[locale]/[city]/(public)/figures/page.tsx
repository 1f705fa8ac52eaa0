import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isLocale } from "#lib/i18n/locale.ts";
import { pageAlternates } from "#lib/i18n/page-alternates.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadRelease, loadReleases } from "#lib/server/insights/load-releases.ts";
import { CrossedTables } from "./_components/crossed-tables.tsx";
import { Downloads } from "./_components/downloads.tsx";
import { Headline } from "./_components/headline.tsx";
import { HelpBars } from "./_components/help-bars.tsx";
import { lineRows } from "./_components/line-rows.ts";
import { LineTable } from "./_components/line-table.tsx";
import { Masking } from "./_components/masking.tsx";
import { NothingYet } from "./_components/nothing-yet.tsx";

export const revalidate = 300;

type Props = { params: Promise<{ locale: string; city: string }> };

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) return {};
  const t = getTranslator(locale, "openData");
  return {
    title: t("title"),
    description: t("description", { city: city.name }),
    alternates: pageAlternates(locale, "figures", { city: slug }),
  };
}

/** What the residents of a city did for each other in the last quarter that was published, and the files of all of them. */
export default async function FiguresPage({ params }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const t = getTranslator(locale, "openData");
  const published = await loadReleases(city);
  const last = published[0] ? await loadRelease(city, published[0].period) : null;
  const rows = last && lineRows(last.release, locale);
  return (
    <article className="wrap city-figures">
      <header className="text__head">
        <h1>{t("title")}</h1>
        <p className="text__lead">{t("lead", { city: city.name })}</p>
      </header>
      {last && rows ? (
        <>
          <Headline published={last} timeZone={city.timeZone} locale={locale} />
          <div className="city-figures__pair">
            <HelpBars rows={rows.categories} locale={locale} />
            <LineTable caption={t("byQuartier")} head={t("quartier")} rows={rows.quartiers} locale={locale} />
          </div>
          <LineTable caption={t("byCategory")} head={t("category")} rows={rows.categories} locale={locale} />
          <CrossedTables release={last.release} locale={locale} />
          <Masking locale={locale} />
          <Downloads city={city} published={published} locale={locale} />
        </>
      ) : (
        <NothingYet city={city} locale={locale} />
      )}
    </article>
  );
}
