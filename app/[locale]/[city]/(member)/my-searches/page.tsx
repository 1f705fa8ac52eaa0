import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { MAX_SAVED_SEARCHES } from "#lib/search/saved-search.ts";
import { loadCity, loadQuartiers } from "#lib/server/cities/load-city.ts";
import { loadSavedSearches } from "#lib/server/search/load-saved-searches.ts";
import { memberPage } from "#lib/server/session.ts";
import { SavedSearchCard } from "./_components/saved-search-card.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ fait?: string | string[]; change?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "searches")("title"), robots: { index: false } } : {};
}

export default async function SavedSearchesPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "savedSearches", { city: slug }));
  const quartiers = await loadQuartiers(city);
  const searches = await loadSavedSearches(city, quartiers, member, new Date());
  const { fait, change } = await searchParams;
  const t = getTranslator(locale, "searches");
  return (
    <div className="wrap">
      <div className="flow stack">
        <h1>{t("title")}</h1>
        {fait === "save" && (
          <p className="banner banner--success" role="status">
            <Icon name="check" />
            <span>{t("saved")}</span>
          </p>
        )}
        <p>
          {t("lead")} {t("limit", { max: MAX_SAVED_SEARCHES })}
        </p>
        {searches.length === 0 && (
          <div className="card stack">
            <p>
              <b>{t("none")}</b> {t("noneHint")}
            </p>
            <p>
              <a className="btn" href={href(locale, "listings", { city: slug })}>
                {t("browse")}
              </a>
            </p>
          </div>
        )}
        <ul className="stack searches">
          {searches.map((search) => (
            <SavedSearchCard
              key={search.id}
              search={search}
              editing={search.id === change}
              citySlug={slug}
              locale={locale}
              quartiers={quartiers}
            />
          ))}
        </ul>
      </div>
    </div>
  );
}
