import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isLocale } from "#lib/i18n/locale.ts";
import { pageAlternates } from "#lib/i18n/page-alternates.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { listReportYears } from "#lib/server/transparency/load-year.ts";

export const revalidate = 300;

type Props = { params: Promise<{ locale: string; city: string }> };

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) return {};
  const t = getTranslator(locale, "transparency");
  return {
    title: t("title"),
    description: t("lead", { city: city.name }),
    alternates: pageAlternates(locale, "transparency", { city: slug }),
  };
}

/** The years of which a city publishes the figures of its moderation. */
export default async function TransparencyPage({ params }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const t = getTranslator(locale, "transparency");
  const years = await listReportYears(city, new Date());
  return (
    <article className="wrap text">
      <h1>{t("title")}</h1>
      <p className="text__lead">{t("lead", { city: city.name })}</p>
      <ul className="years">
        {years.map((year, at) => (
          <li key={year}>
            <a href={href(locale, "transparencyYear", { city: slug, year: String(year) })}>
              {t(at === 0 ? "running" : "year", { year: String(year) })}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={href(locale, "ruleGuide", {})}>{t("rules")}</a>
      </p>
    </article>
  );
}
