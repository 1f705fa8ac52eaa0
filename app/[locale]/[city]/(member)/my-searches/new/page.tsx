import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { namedChoices } from "#components/listing/filter-names.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { parseListingFilter } from "#lib/listings/listing-filter.schema.ts";
import { filterQuery } from "#lib/listings/listing-filter.ts";
import { SEARCH_NAME_LENGTH } from "#lib/search/saved-search.ts";
import { loadCity, loadQuartiers } from "#lib/server/cities/load-city.ts";
import { memberPage } from "#lib/server/session.ts";
import { SearchForm } from "../_components/search-form.tsx";
import { searchWords } from "../_components/search-words.ts";
import { saveSearchAction } from "../actions.ts";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "searches")("saveTitle"), robots: { index: false } } : {};
}

export default async function SaveSearchPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const query = filterQuery(parseListingFilter(await searchParams));
  await memberPage(locale, slug, href(locale, "saveSearch", { city: slug }, query));
  const t = getTranslator(locale, "searches");
  const quartiers = await loadQuartiers(city);
  const criteria = namedChoices(parseListingFilter(query), quartiers, locale).map(({ name }) => name);
  return (
    <div className="wrap">
      <div className="flow stack">
        <h1>{t("saveTitle")}</h1>
        <p>
          {t.rich("criteria", {
            criteria: criteria.join(" · ") || t("everything"),
            b: (chunks) => <b>{chunks}</b>,
          })}
        </p>
        <SearchForm
          action={saveSearchAction.bind(null, { city: slug, locale })}
          hidden={query}
          name={(criteria.join(", ") || t("everything")).slice(0, SEARCH_NAME_LENGTH.max)}
          alert="none"
          words={searchWords(locale)}
          submit={t("save")}
          texts={formTexts(locale, ["searchName", "alert"])}
        />
        <p>
          <a href={href(locale, "listings", { city: slug }, query)}>{t("cancel")}</a>
        </p>
      </div>
    </div>
  );
}
