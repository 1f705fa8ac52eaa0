import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCities } from "#lib/server/cities/load-city.ts";
import { SiteLayout } from "./site-layout.tsx";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "home")("cities") } : {};
}

/** The only city, or the list of cities. */
export default async function StartPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const cities = await loadCities();
  if (cities.length === 1 && cities[0]) redirect(href(locale, "home", { city: cities[0].slug }));
  const t = getTranslator(locale, "home");
  return (
    <SiteLayout params={params}>
      <div className="wrap sec stack">
        <h1>{t("cities")}</h1>
        {cities.length === 0 && <p>{t("noCity")}</p>}
        <ul className="stack">
          {cities.map((city) => (
            <li key={city.id}>
              <a href={href(locale, "home", { city: city.slug })}>{city.name}</a>
            </li>
          ))}
        </ul>
      </div>
    </SiteLayout>
  );
}
