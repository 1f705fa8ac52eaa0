import type { NextRequest } from "next/server";
import type { City } from "#lib/cities/city.ts";
import type { Quartier } from "#lib/cities/quartier.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { FEED_FORMATS, feedPath } from "#lib/i18n/resource-paths.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { whenLabel } from "#lib/i18n/when-label.ts";
import { parseListingFilter } from "#lib/listings/listing-filter.schema.ts";
import { filterQuery, type ListingFilter } from "#lib/listings/listing-filter.ts";
import { loadCity, loadQuartiers } from "#lib/server/cities/load-city.ts";
import { env } from "#lib/server/env.ts";
import { nothingThere, taggedResponse } from "#lib/server/http/tagged-response.ts";
import { type FeedListing, loadFeed } from "#lib/server/listings/load-feed.ts";
import { type FeedEntry, feedText, type ListingFeed } from "#lib/sharing/listing-feed.ts";

type Props = { params: Promise<{ city: string; locale: string; format: string }> };

const TYPES = { atom: "application/atom+xml; charset=utf-8", json: "application/feed+json; charset=utf-8" } as const;

/** The open listings of a city for feed readers, with the same filters as the list. */
export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  const { city: slug, locale, format: asked } = await params;
  const format = FEED_FORMATS.find((one) => one === asked);
  const city = await loadCity(slug);
  if (!city || !isLocale(locale) || !format) return nothingThere();
  const filter = parseListingFilter(Object.fromEntries(request.nextUrl.searchParams));
  const quartiers = await loadQuartiers(city);
  const quartier = quartiers.find((one) => one.slug === filter.quartier) ?? null;
  const known = { ...filter, quartier: quartier?.slug ?? null };
  const { title, author } = names(city, quartier, known, locale);
  const query = filterQuery(known);
  const feed: ListingFeed = {
    title,
    author,
    language: locale,
    link: env().baseUrl + href(locale, "listings", { city: slug }, query),
    self: env().baseUrl + feedPath(locale, slug, format, query),
    entries: entries(city, await loadFeed(city, quartiers, known), locale),
  };
  return taggedResponse(request, feedText(feed, format), TYPES[format]);
}

function names(city: City, quartier: Quartier | null, { q, kind, category }: ListingFilter, locale: Locale) {
  const catalogue = getTranslator(locale, "catalogue");
  const author = `${getTranslator(locale, "common")("brand")} · ${city.name}`;
  const parts = [kind && catalogue(`kind.${kind}`), category && catalogue(`category.${category}`), quartier?.name, q];
  return { author, title: [author, ...parts.filter(Boolean)].join(" · ") };
}

function entries(city: City, listings: readonly FeedListing[], locale: Locale): FeedEntry[] {
  const catalogue = getTranslator(locale, "catalogue");
  return listings.map((listing) => {
    const label = catalogue(`category.${listing.category}`);
    const summary = [catalogue(`kind.${listing.kind}`), label, listing.quartierName, whenLabel(listing, locale)];
    return {
      id: listing.id,
      title: listing.title,
      summary: summary.join(" · "),
      category: { term: listing.category, label },
      link: env().baseUrl + href(locale, "listing", { city: city.slug, id: listing.id }),
      publishedAt: new Date(listing.publishedAt),
      updatedAt: new Date(listing.updatedAt),
    };
  });
}
