import type { Quartier } from "#lib/cities/quartier.ts";
import { type BrowsePlace, browseHref } from "#lib/i18n/browse-href.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Facets } from "#lib/listings/facets.ts";
import type { ListingFilter } from "#lib/listings/listing-filter.ts";
import { namedChoices } from "./filter-names.ts";

type Props = { place: BrowsePlace; quartiers: readonly Quartier[]; filter: ListingFilter; facets: Facets };

/** Nothing passes the filter: which choice to drop to find something, and what else to do. */
export function NoListing({ place, quartiers, filter, facets }: Props) {
  const t = getTranslator(place.locale, "browse");
  const listings = getTranslator(place.locale, "listings");
  const widenings = namedChoices(filter, quartiers, place.locale).flatMap(({ choice, name, without }) => {
    const to = browseHref(place, { filter: without, sort: null });
    if (choice === "q") return [{ to, label: t("noneWithoutWords", { name }) }];
    const count = facets.without[choice];
    return count > 0 ? [{ to, label: t("noneWithout", { name, count }) }] : [];
  });
  return (
    <div className="card stack">
      <p>
        <b>{listings("none")}</b>
      </p>
      {widenings.length > 0 && (
        <>
          <p>{t("noneTry")}</p>
          <ul className="widen">
            {widenings.map(({ to, label }) => (
              <li key={to}>
                <a href={to}>{label}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{listings("noneHint")}</p>
      <p className="row">
        <a className="btn" href={href(place.locale, "publish", { city: place.citySlug }, publishQuery(filter))}>
          {getTranslator(place.locale, "common")("nav.publish")}
        </a>
      </p>
    </div>
  );
}

/** Who looked for offers has something to ask, and the reverse. */
function publishQuery({ kind }: ListingFilter): Record<string, string> {
  return { kind: kind === "request" ? "offer" : "request" };
}
