import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { whenLabel } from "#lib/i18n/when-label.ts";
import type { Kind } from "#lib/listings/listing.ts";
import type { ListingCardData } from "#lib/listings/listing-card.ts";
import { filterQuery, NO_FILTER } from "#lib/listings/listing-filter.ts";

type Found = { kind: Kind; category: CategoryKey; people: number; listings: readonly ListingCardData[] };

/** What is shown of the listings that already fit, in words: it travels to the browser as it is. */
export type CounterpartsView = {
  kind: Kind;
  title: string;
  hint: string;
  items: { id: string; title: string; facts: string; href: string }[];
  all: { label: string; href: string };
};

const SLOTS = 2;

/** The listings that fit, in the words of a language; null when there is none: nothing is better than a zero. */
export function counterpartsView(found: Found, citySlug: string, locale: Locale): CounterpartsView | null {
  const { kind, category, people, listings } = found;
  if (people === 0) return null;
  const t = getTranslator(locale, "publish");
  const filter = filterQuery({ ...NO_FILTER, kind, category });
  return {
    kind,
    title: t(`counterparts.title.${kind}`, { count: people }),
    hint: t(`counterparts.hint.${kind}`),
    items: listings.map((listing) => ({
      id: listing.id,
      title: listing.title,
      facts: [whenLabel(listing, locale, SLOTS), listing.quartierName].join(" · "),
      href: href(locale, "listing", { city: citySlug, id: listing.id }),
    })),
    all: { label: t(`counterparts.all.${kind}`), href: href(locale, "listings", { city: citySlug }, filter) },
  };
}
