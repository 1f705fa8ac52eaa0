import { type BrowsePlace, type BrowseView, browseHref } from "#lib/i18n/browse-href.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Facets } from "#lib/listings/facets.ts";
import { KINDS } from "#lib/listings/listing.ts";

type Props = { place: BrowsePlace; view: BrowseView; facets: Facets };

/** Who asks and who offers around: one press goes from the one to the other. */
export function KindLinks({ place, view, facets }: Props) {
  const t = getTranslator(place.locale, "browse");
  const names = getTranslator(place.locale, "catalogue");
  const listings = getTranslator(place.locale, "listings");
  return (
    <nav aria-label={listings("kind")} className="sorts">
      <ul className="seg">
        {([null, ...KINDS] as const).map((kind) => (
          <li key={kind ?? "all"}>
            <a
              href={browseHref(place, { ...view, filter: { ...view.filter, kind } })}
              aria-current={view.filter.kind === kind ? "true" : undefined}
            >
              {kind ? t("withCount", { label: names(`kind.${kind}`), count: facets.kind[kind] }) : listings("all")}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
