import { ActiveFilters } from "#components/listing/active-filters.tsx";
import { HideBlocked } from "#components/listing/hide-blocked.tsx";
import { ListingCard } from "#components/listing/listing-card.tsx";
import { ListingFilters } from "#components/listing/listing-filters.tsx";
import { MemberLinks } from "#components/listing/member-links.tsx";
import { NoListing } from "#components/listing/no-listing.tsx";
import { PageLinks } from "#components/listing/page-links.tsx";
import { SortLinks } from "#components/listing/sort-links.tsx";
import { MapView } from "#components/map/map-view.tsx";
import type { City } from "#lib/cities/city.ts";
import { firstCategories } from "#lib/cities/crisis.ts";
import type { QuartierWithBoundary } from "#lib/cities/quartier.ts";
import type { BrowsePlace } from "#lib/i18n/browse-href.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import type { ListingFilter } from "#lib/listings/listing-filter.ts";
import type { ListingSort } from "#lib/listings/listing-sort.ts";
import { loadRiver } from "#lib/server/cities/load-river.ts";
import { env } from "#lib/server/env.ts";
import type { ListingPage } from "#lib/server/listings/browse-listings.ts";
import { AroundHead } from "./around-head.tsx";

type Props = {
  city: City;
  locale: Locale;
  quartiers: QuartierWithBoundary[];
  /** As chosen; when the nearest come first, its quartier is where the list starts from. */
  filter: ListingFilter;
  sort: ListingSort;
  sorts: readonly ListingSort[];
  found: ListingPage;
  page: number;
  heading: "h1" | "h2";
  title: string;
};

/** Search, filters, list and map of the open listings. The list says everything that the map shows. */
export async function Around(props: Props) {
  const { city, locale, quartiers, filter, sort, sorts, found, page, heading } = props;
  const { tilesUrl, tilesAttribution } = env();
  const place: BrowsePlace = { route: "listings", citySlug: city.slug, locale };
  const around = sort === "near";
  const asked = sort === sorts[0] ? null : sort;
  return (
    <section className="sec wrap" id="carte" aria-labelledby="carte-titre">
      <HideBlocked citySlug={city.slug} />
      <AroundHead {...props} />
      <ListingFilters
        key={JSON.stringify(filter)}
        place={place}
        quartiers={quartiers}
        filter={filter}
        sort={asked}
        facets={found.facets}
        first={firstCategories(city)}
      />
      <ActiveFilters place={place} quartiers={quartiers} filter={filter} sort={asked} around={around} />
      <div className={found.listings.length === 0 ? "view view--none" : "view"}>
        <div className="map-col">
          <div className="map-stick">
            <MapView
              citySlug={city.slug}
              locale={locale}
              quartiers={quartiers}
              counts={found.facets.quartier}
              filter={around ? { ...filter, quartier: null } : filter}
              river={await loadRiver(city.slug)}
              tilesUrl={tilesUrl}
              tilesAttribution={tilesAttribution}
            />
          </div>
        </div>
        <div className="stack">
          <SortLinks place={place} filter={filter} sort={sort} sorts={sorts} capped={found.capped} />
          <MemberLinks place={place} filter={filter} />
          {found.listings.length === 0 ? (
            <NoListing place={place} quartiers={quartiers} filter={filter} facets={found.facets} />
          ) : (
            <ul className="posts" id="annonces">
              {found.listings.map((listing) => (
                <ListingCard
                  key={listing.id}
                  listing={listing}
                  citySlug={city.slug}
                  locale={locale}
                  heading={heading === "h1" ? "h2" : "h3"}
                />
              ))}
            </ul>
          )}
          <PageLinks
            place={place}
            view={{ filter, sort: asked, page, until: found.until }}
            total={found.facets.total}
          />
        </div>
      </div>
    </section>
  );
}
