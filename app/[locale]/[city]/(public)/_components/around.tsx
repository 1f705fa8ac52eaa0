import { ListingCard } from "#components/listing/listing-card.tsx";
import { ListingFilters } from "#components/listing/listing-filters.tsx";
import { MapView } from "#components/map/map-view.tsx";
import type { City } from "#lib/cities/city.ts";
import type { QuartierWithBoundary } from "#lib/cities/quartier.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { ListingFilter } from "#lib/listings/listing-filter.ts";
import { loadRiver } from "#lib/server/cities/load-river.ts";
import { env } from "#lib/server/env.ts";
import type { ListingPage } from "#lib/server/listings/load-listings.ts";
import { NoListing } from "./no-listing.tsx";
import { PageLinks } from "./page-links.tsx";

type Props = {
  city: City;
  locale: Locale;
  quartiers: QuartierWithBoundary[];
  filter: ListingFilter;
  found: ListingPage;
  page: number;
  heading: "h1" | "h2";
  title: string;
};

/** Filters, list and map of the open listings. The list says everything that the map shows. */
export async function Around({ city, locale, quartiers, filter, found, page, heading: Heading, title }: Props) {
  const t = getTranslator(locale, "listings");
  const { tilesUrl, tilesAttribution } = env();
  const quartier = quartiers.find(({ slug }) => slug === filter.quartier);
  const b = (chunks: React.ReactNode) => <b className="num">{chunks}</b>;
  return (
    <section className="sec wrap" id="carte" aria-labelledby="carte-titre">
      <div className="sec__h">
        <Heading id="carte-titre">{title}</Heading>
        <p className="small muted" role="status">
          {quartier
            ? t.rich("countIn", { count: found.total, quartier: quartier.name, b })
            : t.rich("count", { count: found.total, quartiers: quartiers.length, b })}
        </p>
      </div>
      <ListingFilters
        key={JSON.stringify(filter)}
        citySlug={city.slug}
        locale={locale}
        quartiers={quartiers}
        filter={filter}
      />
      <div className="view">
        <div className="map-col">
          <div className="map-stick">
            <MapView
              citySlug={city.slug}
              locale={locale}
              quartiers={quartiers}
              counts={Object.fromEntries(found.counts.map(({ slug, ...counts }) => [slug, counts]))}
              filter={filter}
              river={await loadRiver(city.slug)}
              tilesUrl={tilesUrl}
              tilesAttribution={tilesAttribution}
            />
          </div>
        </div>
        <div className="stack">
          {found.listings.length === 0 ? (
            <NoListing citySlug={city.slug} locale={locale} filter={filter} />
          ) : (
            <ul className="posts">
              {found.listings.map((listing) => (
                <ListingCard
                  key={listing.id}
                  listing={listing}
                  citySlug={city.slug}
                  locale={locale}
                  heading={Heading === "h1" ? "h2" : "h3"}
                />
              ))}
            </ul>
          )}
          <PageLinks citySlug={city.slug} locale={locale} filter={filter} page={page} total={found.total} />
          <p className="xs muted">{t("order")}</p>
        </div>
      </div>
    </section>
  );
}
