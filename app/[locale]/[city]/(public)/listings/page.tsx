import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isLocale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { parseListingFilter } from "#lib/listings/listing-filter.schema.ts";
import { loadCity, loadQuartiers } from "#lib/server/cities/load-city.ts";
import { loadListings } from "#lib/server/listings/load-listings.ts";
import { Around } from "../_components/around.tsx";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const MAX_PAGE = 1000;

function pageNumber(value: string | string[] | undefined): number {
  const page = Number(value);
  return Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) return {};
  const t = getTranslator(locale, "listings");
  return { title: `${t("title")} · ${city.name}`, description: t("description", { city: city.name }) };
}

export default async function ListingsPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const query = await searchParams;
  const filter = parseListingFilter(query);
  const page = pageNumber(query.page);
  const quartiers = await loadQuartiers(city);
  const found = await loadListings(city, quartiers, filter, page);
  return (
    <Around
      city={city}
      locale={locale}
      quartiers={quartiers}
      filter={filter}
      found={found}
      page={page}
      heading="h1"
      title={getTranslator(locale, "listings")("title")}
    />
  );
}
