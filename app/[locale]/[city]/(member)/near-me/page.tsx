import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActiveFilters } from "#components/listing/active-filters.tsx";
import { ListingCard } from "#components/listing/listing-card.tsx";
import { ListingFilters } from "#components/listing/listing-filters.tsx";
import { MemberLinks } from "#components/listing/member-links.tsx";
import { NoListing } from "#components/listing/no-listing.tsx";
import { PageLinks } from "#components/listing/page-links.tsx";
import { SortLinks } from "#components/listing/sort-links.tsx";
import { firstCategories } from "#lib/cities/crisis.ts";
import { type BrowsePlace, browseHref } from "#lib/i18n/browse-href.ts";
import { bandLabel } from "#lib/i18n/distance-label.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { parseListingFilter } from "#lib/listings/listing-filter.schema.ts";
import { filterQuery } from "#lib/listings/listing-filter.ts";
import { pageNumber, untilMoment } from "#lib/listings/listing-pages.ts";
import { sortOf, sortsOf } from "#lib/listings/listing-sort.ts";
import { loadCity, loadQuartiers } from "#lib/server/cities/load-city.ts";
import { loadHomeCell } from "#lib/server/identity/load-home-cell.ts";
import { browseListings } from "#lib/server/listings/browse-listings.ts";
import { loadMyOpenIds } from "#lib/server/listings/load-my-listings.ts";
import { loadHiddenListings } from "#lib/server/safety/load-hidden-listings.ts";
import { memberPage } from "#lib/server/session.ts";
import { KindLinks } from "./_components/kind-links.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "browse")("nearTitle"), robots: { index: false } } : {};
}

export default async function NearMePage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const query = await searchParams;
  const filter = parseListingFilter(query);
  const member = await memberPage(locale, slug, href(locale, "nearMe", { city: slug }, filterQuery(filter)));
  const home = await loadHomeCell(member);
  if (!home) notFound();
  const quartiers = await loadQuartiers(city);
  const sorts = sortsOf(filter, "home");
  const sort = sortOf(query.sort, sorts);
  const page = pageNumber(query.page);
  const until = page > 1 ? untilMoment(query.until) : null;
  const [found, mine, hidden] = await Promise.all([
    browseListings(city, quartiers, { filter, sort, page, until, origin: home }),
    loadMyOpenIds(member),
    loadHiddenListings(member, new Date()),
  ]);
  // What is found is remembered for everybody: what this one person must not be shown is left out of it here.
  const listings = found.listings.filter(({ id }) => !hidden.has(id));
  const place: BrowsePlace = { route: "nearMe", citySlug: slug, locale };
  const asked = sort === "near" ? null : sort;
  const t = getTranslator(locale, "browse");
  return (
    <section className="sec wrap">
      <div className="sec__h">
        <h1>{t("nearTitle")}</h1>
        <p className="small muted" role="status">
          {t.rich("nearCount", { count: found.facets.total, b: (chunks) => <b className="num">{chunks}</b> })}
        </p>
      </div>
      <p className="near__lead">
        {t("nearLead")}{" "}
        <a href={browseHref({ ...place, route: "listings" }, { filter, sort: null })}>{t("everyone")}</a>
      </p>
      <ListingFilters
        key={JSON.stringify(filter)}
        place={place}
        quartiers={quartiers}
        filter={filter}
        sort={asked}
        facets={found.facets}
        first={firstCategories(city)}
      />
      <ActiveFilters place={place} quartiers={quartiers} filter={filter} sort={asked} around={false} />
      <div className="near stack">
        <KindLinks place={place} view={{ filter, sort: asked }} facets={found.facets} />
        <SortLinks place={place} filter={filter} sort={sort} sorts={sorts} capped={found.capped} />
        <MemberLinks place={place} filter={filter} />
        {listings.length === 0 ? (
          <NoListing place={place} quartiers={quartiers} filter={filter} facets={found.facets} />
        ) : (
          <ul className="posts" id="annonces">
            {listings.map((listing) => (
              <ListingCard
                key={listing.id}
                listing={listing}
                citySlug={slug}
                locale={locale}
                heading="h2"
                distance={bandLabel(home, listing.cell, locale)}
              >
                {mine.has(listing.id) && <p className="small muted">{t("yours")}</p>}
              </ListingCard>
            ))}
          </ul>
        )}
        <PageLinks place={place} view={{ filter, sort: asked, page, until: found.until }} total={found.facets.total} />
      </div>
    </section>
  );
}
