import type { ReactNode } from "react";
import type { Quartier } from "#lib/cities/quartier.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { ListingFilter } from "#lib/listings/listing-filter.ts";
import { MAX_EXAMINED } from "#lib/listings/listing-pages.ts";
import type { ListingSort } from "#lib/listings/listing-sort.ts";
import { meantWords } from "#lib/search/search-terms.ts";
import type { ListingPage } from "#lib/server/listings/browse-listings.ts";

type Props = {
  locale: Locale;
  quartiers: readonly Quartier[];
  filter: ListingFilter;
  sort: ListingSort;
  found: ListingPage;
  heading: "h1" | "h2";
  title: string;
};

/** What is shown, how many, and which other words were looked for. */
export function AroundHead({ locale, quartiers, filter, sort, found, heading: Heading, title }: Props) {
  const t = getTranslator(locale, "browse");
  const meant = found.terms ? meantWords(found.terms) : [];
  return (
    <div className="sec__h">
      <Heading id="carte-titre">{title}</Heading>
      <p className="small muted" role="status">
        <Count locale={locale} quartiers={quartiers} filter={filter} sort={sort} found={found} />
        {meant.length > 0 && ` · ${t("alsoSearched", { words: meant.join(" ") })}`}
      </p>
    </div>
  );
}

function Count({ locale, quartiers, filter, sort, found }: Omit<Props, "heading" | "title">) {
  const t = getTranslator(locale, "browse");
  const listings = getTranslator(locale, "listings");
  const count = found.facets.total;
  const b = (chunks: ReactNode) => <b className="num">{chunks}</b>;
  const quartier = quartiers.find(({ slug }) => slug === filter.quartier)?.name;
  if (found.capped && count >= MAX_EXAMINED) return t.rich("countCapped", { count: MAX_EXAMINED, b });
  if (filter.q) return t.rich("countFor", { count, search: filter.q, b });
  if (quartier && sort === "near") return t.rich("countNear", { count, quartier, b });
  if (quartier) return listings.rich("countIn", { count, quartier, b });
  return listings.rich("count", { count, quartiers: quartiers.length, b });
}
