import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { firstCategories, firstOnes } from "#lib/cities/crisis.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { feedAlternates, pageAlternates } from "#lib/i18n/page-alternates.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { NO_FILTER } from "#lib/listings/listing-filter.ts";
import { sortsOf } from "#lib/listings/listing-sort.ts";
import { loadCity, loadQuartiers } from "#lib/server/cities/load-city.ts";
import { type Browsing, browseListings } from "#lib/server/listings/browse-listings.ts";
import { loadUrgentListings } from "#lib/server/listings/load-listings.ts";
import { Announcement } from "./_components/announcement.tsx";
import { Around } from "./_components/around.tsx";
import { CrisisBlock } from "./_components/crisis-block.tsx";
import { Hero } from "./_components/hero.tsx";
import { Urgent } from "./_components/urgent.tsx";

export const revalidate = 60;

const NEWEST: Browsing = { filter: NO_FILTER, sort: "recent", page: 1, until: null, origin: null };
const SORTS = sortsOf(NO_FILTER, "none");

type Props = { params: Promise<{ locale: string; city: string }> };

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) return {};
  const t = getTranslator(locale, "home");
  return {
    title: `${t("title")} · ${city.name}`,
    description: t("description", { city: city.name }),
    alternates: { ...pageAlternates(locale, "home", { city: slug }), types: feedAlternates(locale, slug) },
  };
}

export default async function HomePage({ params }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const quartiers = await loadQuartiers(city);
  const [urgent, found] = await Promise.all([loadUrgentListings(city), browseListings(city, quartiers, NEWEST)]);
  return (
    <>
      <Announcement texts={city.settings.texts} locale={locale} />
      <Hero city={city} locale={locale} />
      {city.crisis && <CrisisBlock city={city} crisis={city.crisis} locale={locale} facets={found.facets} />}
      <Urgent
        city={city}
        locale={locale}
        listings={firstOnes(urgent, firstCategories(city), ({ category }) => category)}
        now={new Date()}
      />
      <Around
        city={city}
        locale={locale}
        quartiers={quartiers}
        filter={NO_FILTER}
        sort="recent"
        sorts={SORTS}
        found={found}
        page={1}
        heading="h2"
        title={getTranslator(locale, "home")("around")}
      />
    </>
  );
}
