import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { browseHref } from "#lib/i18n/browse-href.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { feedAlternates } from "#lib/i18n/page-alternates.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { parseListingFilter } from "#lib/listings/listing-filter.schema.ts";
import { filterQuery } from "#lib/listings/listing-filter.ts";
import { pageNumber, untilMoment } from "#lib/listings/listing-pages.ts";
import { sortOf, sortsOf } from "#lib/listings/listing-sort.ts";
import { loadCity, loadQuartiers } from "#lib/server/cities/load-city.ts";
import { browseListings, quartierCell } from "#lib/server/listings/browse-listings.ts";
import { Around } from "../_components/around.tsx";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) return {};
  const query = await searchParams;
  const filter = parseListingFilter(query);
  const page = pageNumber(query.page);
  const t = getTranslator(locale, "listings");
  const browse = getTranslator(locale, "browse");
  const name = filter.q === null ? t("title") : browse("titleSearch", { search: filter.q });
  const address = (to: Locale) =>
    browseHref({ route: "listings", citySlug: slug, locale: to }, { filter, sort: null, page });
  const title = page > 1 ? browse("titlePage", { title: name, page }) : name;
  return {
    title: `${title} · ${city.name}`,
    description: t("description", { city: city.name }),
    alternates: {
      canonical: address(locale),
      languages: { fr: address("fr"), en: address("en") },
      types: feedAlternates(locale, slug, filterQuery(filter)),
    },
    // What people type is no page of this site.
    ...(filter.q !== null && { robots: { index: false } }),
  };
}

export default async function ListingsPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const query = await searchParams;
  const filter = parseListingFilter(query);
  const page = pageNumber(query.page);
  const quartiers = await loadQuartiers(city);
  const origin = quartierCell(quartiers, filter.quartier);
  const sorts = sortsOf(filter, origin ? "quartier" : "none");
  const sort = sortOf(query.sort, sorts);
  const found = await browseListings(city, quartiers, {
    filter: sort === "near" ? { ...filter, quartier: null } : filter,
    sort,
    page,
    until: page > 1 ? untilMoment(query.until) : null,
    origin: sort === "near" ? origin : null,
  });
  return (
    <Around
      city={city}
      locale={locale}
      quartiers={quartiers}
      filter={filter}
      sort={sort}
      sorts={sorts}
      found={found}
      page={page}
      heading="h1"
      title={getTranslator(locale, "listings")("title")}
    />
  );
}
