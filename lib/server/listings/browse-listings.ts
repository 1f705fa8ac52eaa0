import "server-only";
import { database } from "#db/client.ts";
import type { FilterContext } from "#db/queries/listing-filter-sql.ts";
import {
  type Browse,
  countTraits,
  type Examined,
  examineNewest,
  listCards,
  listNewest,
} from "#db/queries/listings-browse.ts";
import type { City } from "#lib/cities/city.ts";
import type { QuartierWithBoundary } from "#lib/cities/quartier.ts";
import { type Cell, cellOf } from "#lib/geo/cell.ts";
import { countFacets, type Facets } from "#lib/listings/facets.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";
import { filterQuery, type ListingFilter, NO_FILTER } from "#lib/listings/listing-filter.ts";
import { MAX_EXAMINED, PAGE_SIZE } from "#lib/listings/listing-pages.ts";
import { type ListingSort, orderListings } from "#lib/listings/listing-sort.ts";
import { missedChoices } from "#lib/listings/listing-traits.ts";
import type { SearchTerms } from "#lib/search/search-terms.ts";
import { keepUntilChanged } from "../keep-until-changed.ts";
import { rememberBriefly } from "../remember-briefly.ts";
import { loadFilterContext } from "./load-filter-context.ts";

const found = rememberBriefly<Examined[]>(100);
const turned = rememberBriefly<ListingCardData[]>(500);

/** What a list is asked for. */
export type Browsing = {
  filter: ListingFilter;
  sort: ListingSort;
  page: number;
  /** Seconds since 1970: what was published later is left out. Null for all. */
  until: number | null;
  /** What the nearest are near to. */
  origin: Cell | null;
};

export type ListingPage = {
  listings: ListingCardData[];
  facets: Facets;
  /** There are more than were looked at. */
  capped: boolean;
  /** What the next pages go up to, so that they follow this one. */
  until: number;
  terms: SearchTerms | null;
};

const kept = <T>(city: City, key: string[], load: () => Promise<T>) =>
  keepUntilChanged([...key, city.id], { tags: [`city:${city.slug}:listings`] }, load);

/** The cell of the centre of a quartier: what "near" a quartier is measured from. */
export function quartierCell(quartiers: readonly QuartierWithBoundary[], slug: string | null): Cell | null {
  const quartier = quartiers.find((candidate) => candidate.slug === slug);
  return quartier ? cellOf(quartier.centre, quartier.cellResolution) : null;
}

const pageOf = <Item>(items: readonly Item[], page: number) => items.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);

/** One page of the open listings that pass a filter, and what the other choices would give. Pages count from 1. */
export async function browseListings(
  city: City,
  quartiers: readonly QuartierWithBoundary[],
  browsing: Browsing,
): Promise<ListingPage> {
  const now = new Date();
  const context = await loadFilterContext(city, quartiers, browsing.filter, now);
  const known = { ...browsing.filter, quartier: context.quartierId ? browsing.filter.quartier : null };
  const asked = { ...browsing, filter: known };
  return context.terms
    ? pageOfSearch(city, asked, { ...context, terms: context.terms }, now)
    : pageOfAll(city, asked, context, now);
}

/** Words find few listings: all of them are read once, whatever the other choices, the order and the page. */
async function pageOfSearch(
  city: City,
  { filter, sort, page, until, origin }: Browsing,
  context: FilterContext & { terms: SearchTerms },
  now: Date,
): Promise<ListingPage> {
  const search = { cityId: city.id, now, filter: NO_FILTER, context: { ...context, quartierId: null } };
  const all = await found(`${city.id} ${filter.q}`, () => examineNewest(database(), search));
  const passing = all.filter(
    (listing) => missedChoices(filter, listing).length === 0 && listing.publishedAt <= (until ?? listing.publishedAt),
  );
  const ids = pageOf(orderListings(passing, sort, origin), page).map(({ id }) => id);
  return {
    listings: await listCards(database(), { cityId: city.id, now, ids }),
    facets: countFacets(
      all.map((listing) => ({ ...listing, count: 1 })),
      filter,
    ),
    capped: all.length === MAX_EXAMINED,
    until: until ?? all[0]?.publishedAt ?? 0,
    terms: context.terms,
  };
}

/** Without words: counts of the whole city are kept, and only one page is read. */
async function pageOfAll(city: City, browsing: Browsing, context: FilterContext, now: Date): Promise<ListingPage> {
  const { filter, sort, page, until, origin } = browsing;
  const { counts, newest } = await kept(city, ["traits", context.today.date], () =>
    countTraits(database(), { cityId: city.id, now: new Date(), today: context.today }),
  );
  const key = ["listings", context.today.date, JSON.stringify(filterQuery(filter)), sort, origin ?? "", String(page)];
  const read = () =>
    readPage(browsing, {
      cityId: city.id,
      now,
      filter,
      context,
      until: until === null ? null : new Date((until + 1) * 1000),
    });
  // What few people ask for in the same way is remembered, not stored; the place of a home least of all.
  const common = until === null && origin === null;
  const listings = await (common ? kept(city, key, read) : turned([...key, city.id, until].join(" "), read));
  const facets = countFacets(counts, filter);
  return { listings, facets, capped: facets.total > MAX_EXAMINED, until: until ?? newest, terms: null };
}

async function readPage({ sort, page, origin }: Browsing, browse: Browse): Promise<ListingCardData[]> {
  if (sort === "recent") return listNewest(database(), { ...browse, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
  const ordered = orderListings(await examineNewest(database(), browse), sort, origin);
  return listCards(database(), { ...browse, ids: pageOf(ordered, page).map(({ id }) => id) });
}
