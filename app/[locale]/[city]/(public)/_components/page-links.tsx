import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { filterQuery, type ListingFilter } from "#lib/listings/listing-filter.ts";
import { PAGE_SIZE } from "#lib/server/listings/load-listings.ts";

type Props = { citySlug: string; locale: Locale; filter: ListingFilter; page: number; total: number };

/** Links to the pages before and after, when there are any. */
export function PageLinks({ citySlug, locale, filter, page, total }: Props) {
  const t = getTranslator(locale, "listings");
  const pages = Math.ceil(total / PAGE_SIZE);
  if (pages <= 1) return null;
  const to = (number: number) =>
    href(
      locale,
      "listings",
      { city: citySlug },
      { ...filterQuery(filter), page: number > 1 ? String(number) : undefined },
    );
  const left = Math.min(PAGE_SIZE, total - page * PAGE_SIZE);
  return (
    <nav aria-label={t("pages")} className="stack">
      {left > 0 && (
        <a className="btn btn--ghost btn--wide" href={to(page + 1)} rel="next">
          {t("more", { count: left })}
        </a>
      )}
      {page > 1 && (
        <p className="row">
          <a href={to(page - 1)} rel="prev">
            {t("previous")}
          </a>
          <span className="muted small">{t("page", { page: `${page} / ${pages}` })}</span>
        </p>
      )}
    </nav>
  );
}
