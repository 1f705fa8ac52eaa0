import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { filterQuery, type ListingFilter } from "#lib/listings/listing-filter.ts";

type Props = { citySlug: string; locale: Locale; filter: ListingFilter };

/** Nothing passes the filter: why, and what to do. */
export function NoListing({ citySlug, locale, filter }: Props) {
  const t = getTranslator(locale, "listings");
  const city = { city: citySlug };
  return (
    <div className="card stack">
      <p>
        <b>{t("none")}</b> {t("noneHint")}
      </p>
      <p className="row">
        {filter.quartier && (
          <a
            className="btn btn--ghost"
            href={href(locale, "listings", city, filterQuery({ ...filter, quartier: null }))}
          >
            {t("widen")}
          </a>
        )}
        <a className="btn" href={href(locale, "publish", city)}>
          {getTranslator(locale, "common")("nav.publish")}
        </a>
        <a href={href(locale, "listings", city)}>{t("clear")}</a>
      </p>
    </div>
  );
}
