import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { City } from "#lib/cities/city.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { pageAlternates } from "#lib/i18n/page-alternates.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadCityThanks, type ShownThanks } from "#lib/server/exchanges/load-city-thanks.ts";

export const revalidate = 60;

type Props = { params: Promise<{ locale: string; city: string }> };

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) return {};
  const t = getTranslator(locale, "aftercare");
  return {
    title: t("city.title", { city: city.name }),
    description: t("city.lead"),
    alternates: pageAlternates(locale, "cityThanks", { city: slug }),
  };
}

/** The words of thanks that the city shows to everybody, without a name. */
export default async function CityThanksPage({ params }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const t = getTranslator(locale, "aftercare");
  const notes = await loadCityThanks(city);
  return (
    <div className="wrap">
      <div className="flow stack">
        <h1>{t("city.title", { city: city.name })}</h1>
        <p>{t("city.lead")}</p>
        {notes.length > 0 ? (
          <Words notes={notes} city={city} locale={locale} />
        ) : (
          <section className="card card--flat stack">
            <h2>{t("city.emptyTitle")}</h2>
            <p>{t("city.empty")}</p>
          </section>
        )}
        <p>
          <a className="btn" href={href(locale, "publish", { city: slug })}>
            {t("city.publish")}
          </a>
        </p>
      </div>
    </div>
  );
}

function Words({ notes, city, locale }: { notes: readonly ShownThanks[]; city: City; locale: Locale }) {
  const t = getTranslator(locale, "aftercare");
  const catalogue = getTranslator(locale, "catalogue");
  const format = getFormatter(locale, city.timeZone);
  const monthOf = (month: string) =>
    format.dateTime(new Date(`${month}-15T12:00:00Z`), { month: "long", year: "numeric" });
  return (
    <ul className="words">
      {notes.map(({ body, category, month }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a note says nothing that would name it, and the list is drawn once.
        <li className="word" key={at}>
          <blockquote>{body}</blockquote>
          <p className="small muted">
            {category
              ? t("city.about", { category: catalogue(`category.${category}`), month: monthOf(month) })
              : monthOf(month)}
          </p>
        </li>
      ))}
    </ul>
  );
}
