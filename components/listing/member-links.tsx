import { Icon } from "#components/ui/icon.tsx";
import type { BrowsePlace } from "#lib/i18n/browse-href.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { filterQuery, type ListingFilter } from "#lib/listings/listing-filter.ts";

type Props = { place: BrowsePlace; filter: ListingFilter };

/** What somebody with an account can do with a list; anybody else signs in on the way, and the search is kept. */
export function MemberLinks({ place: { route, citySlug, locale }, filter }: Props) {
  const t = getTranslator(locale, "browse");
  const query = filterQuery(filter);
  const isChosen = Object.keys(query).length > 0;
  if (route === "nearMe" && !isChosen) return null;
  return (
    <p className="row member-links">
      {route === "listings" && (
        <a
          className="btn btn--ghost btn--s"
          href={href(locale, "nearMe", { city: citySlug }, filterQuery({ ...filter, quartier: null }))}
          rel="nofollow"
        >
          <Icon name="home" />
          {t("nearMe")}
        </a>
      )}
      {isChosen && (
        <a
          className="btn btn--ghost btn--s"
          href={href(locale, "saveSearch", { city: citySlug }, query)}
          rel="nofollow"
        >
          <Icon name="heart" />
          {t("save")}
        </a>
      )}
    </p>
  );
}
