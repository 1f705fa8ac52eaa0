import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { AnswerBand } from "#lib/insights/dashboard.ts";
import { FIGURE_LISTS, type FigureList } from "#lib/insights/figure-list.ts";
import { pageCount, turnablePages } from "#lib/listings/listing-pages.ts";

type Props = {
  page: number;
  total: number;
  list: FigureList;
  band: AnswerBand | null;
  city: City;
  locale: Locale;
  query: Record<string, string>;
};

/** The pages of a list; nothing where there is one. */
export function ListPages({ page, total, list, band, city, locale, query }: Props) {
  const pages = pageCount(total);
  if (pages <= 1) return null;
  const t = getTranslator(locale, "dashboard");
  const to = (number: number) => {
    const asked = {
      quoi: FIGURE_LISTS[list],
      delai: band ?? "",
      ...query,
      ...(number > 1 && { page: String(number) }),
    };
    return href(locale, "dashboardListings", { city: city.slug }, asked);
  };
  return (
    <nav aria-label={t("listings.pages")} className="pages">
      <ul className="pages__in">
        {turnablePages(page, pages).map((number) => (
          <li key={number}>
            <a
              href={to(number)}
              aria-label={getTranslator(locale, "browse")("pageNumber", { page: number })}
              aria-current={number === page ? "page" : undefined}
            >
              {number}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
