import { Icon } from "#components/ui/icon.tsx";
import type { Quartier } from "#lib/cities/quartier.ts";
import { type BrowsePlace, browseHref } from "#lib/i18n/browse-href.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { type ListingFilter, NO_FILTER } from "#lib/listings/listing-filter.ts";
import type { ListingSort } from "#lib/listings/listing-sort.ts";
import { namedChoices } from "./filter-names.ts";

type Props = {
  place: BrowsePlace;
  quartiers: readonly Quartier[];
  filter: ListingFilter;
  sort: ListingSort | null;
  /** The quartier is where the list starts from; it leaves nothing out. */
  around: boolean;
};

/** What was chosen, each with the link that takes it back. */
export function ActiveFilters({ place, quartiers, filter, sort, around }: Props) {
  const t = getTranslator(place.locale, "browse");
  const choices = namedChoices(filter, quartiers, place.locale);
  if (choices.length === 0) return null;
  return (
    <ul className="chips actives" aria-label={t("active")}>
      {choices.map(({ choice, name, without }) => {
        const label = choice === "quartier" && around ? t("around", { quartier: name }) : name;
        return (
          <li key={choice}>
            <a
              className="chip"
              href={browseHref(place, { filter: without, sort })}
              aria-label={t("remove", { name: label })}
            >
              {choice === "q" ? `« ${label} »` : label}
              <Icon name="close" size="s" />
            </a>
          </li>
        );
      })}
      {choices.length > 1 && (
        <li>
          <a className="chip chip--clear" href={browseHref(place, { filter: NO_FILTER, sort: null })}>
            {t("clearAll")}
          </a>
        </li>
      )}
    </ul>
  );
}
