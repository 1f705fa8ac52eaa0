import { type BrowsePlace, browseHref } from "#lib/i18n/browse-href.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { ListingFilter } from "#lib/listings/listing-filter.ts";
import { MAX_EXAMINED } from "#lib/listings/listing-pages.ts";
import type { ListingSort } from "#lib/listings/listing-sort.ts";

type Props = {
  place: BrowsePlace;
  filter: ListingFilter;
  sort: ListingSort;
  /** The first one is the usual one. */
  sorts: readonly ListingSort[];
  /** More pass than are put in order. */
  capped: boolean;
};

/** The orders to choose from, and what the chosen one goes by (Digital Services Act, article 27). */
export function SortLinks({ place, filter, sort, sorts, capped }: Props) {
  const t = getTranslator(place.locale, "browse");
  const explained = sort === "near" ? (place.route === "listings" ? "nearQuartier" : "nearHome") : sort;
  return (
    <div className="sorts">
      <nav aria-label={t("sortLabel")} className="sorts__in">
        <span className="label small" aria-hidden="true">
          {t("sortLabel")}
        </span>
        <ul className="seg">
          {sorts.map((option, index) => (
            <li key={option}>
              <a
                href={browseHref(place, { filter, sort: index === 0 ? null : option })}
                aria-current={option === sort ? "true" : undefined}
              >
                {t(`sort.${option}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="xs muted">
        {t(`explained.${explained}`)}{" "}
        {capped && sort !== "recent" && `${t("explained.capped", { count: MAX_EXAMINED })} `}
        <a href={`${href(place.locale, "howItWorks", {})}#lists`}>{t("how")}</a>
      </p>
    </div>
  );
}
