import { type BrowsePlace, type BrowseView, browseHref } from "#lib/i18n/browse-href.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { MAX_EXAMINED, pageCount, turnablePages } from "#lib/listings/listing-pages.ts";
import { MoreLink } from "./more-link.tsx";

type Props = { place: BrowsePlace; view: BrowseView & { page: number }; total: number };

/** "More", and links to the other pages. With a script, more listings come into the same list. */
export function PageLinks({ place, view, total }: Props) {
  const t = getTranslator(place.locale, "browse");
  const pages = pageCount(total);
  if (pages <= 1) return null;
  const { page } = view;
  const to = (number: number) => browseHref(place, { ...view, page: number });
  const endsHere = page === pages && total > MAX_EXAMINED;
  return (
    <nav aria-label={getTranslator(place.locale, "listings")("pages")} className="pages stack">
      {page < pages && <MoreLink href={to(page + 1)} label={t("showMore")} loading={t("loading")} added={t("added")} />}
      {endsHere && <p className="small">{t("endsHere", { count: MAX_EXAMINED })}</p>}
      <ul className="pages__in">
        {turnablePages(page, pages).map((number) => (
          <li key={number}>
            <a
              href={to(number)}
              aria-label={t("pageNumber", { page: number })}
              aria-current={number === page ? "page" : undefined}
              rel={number === page - 1 ? "prev" : undefined}
            >
              {number}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
