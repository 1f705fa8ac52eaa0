import { Icon } from "#components/ui/icon.tsx";
import { CATEGORY_KEYS, type CategoryKey } from "#lib/catalogue/category-key.ts";
import { firstOnes } from "#lib/cities/crisis.ts";
import type { Quartier } from "#lib/cities/quartier.ts";
import { type BrowsePlace, browseHref } from "#lib/i18n/browse-href.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Facets } from "#lib/listings/facets.ts";
import { KINDS } from "#lib/listings/listing.ts";
import { type ListingFilter, NO_FILTER, WHENS } from "#lib/listings/listing-filter.ts";
import type { ListingSort } from "#lib/listings/listing-sort.ts";
import { MAX_SEARCH_LENGTH } from "#lib/listings/search-text.ts";
import { FilterButton } from "./filter-button.tsx";
import { FilterSelect } from "./filter-select.tsx";

type Props = {
  place: BrowsePlace;
  quartiers: readonly Quartier[];
  filter: ListingFilter;
  /** Kept when the filter changes; null is the usual order. */
  sort: ListingSort | null;
  facets: Facets;
  /** Categories that come first in a crisis. */
  first: readonly CategoryKey[];
};

const WHEN_MESSAGES = { today: "whenToday", week: "whenWeek", weekend: "whenWeekend" } as const;

/**
 * The search and the filters as a plain form: its answer is an address, so it works without a script and can be shared.
 * Each choice says how many listings it would give.
 */
export function ListingFilters({ place, quartiers, filter, sort, facets, first }: Props) {
  const t = getTranslator(place.locale, "listings");
  const browse = getTranslator(place.locale, "browse");
  const names = getTranslator(place.locale, "catalogue");
  const inQuartier = (slug: string) => (facets.quartier[slug]?.requests ?? 0) + (facets.quartier[slug]?.offers ?? 0);
  const withCount = (label: string, count: number) => browse("withCount", { label, count });
  return (
    <form className="filters" aria-label={t("filters")} action={browseHref(place, { filter: NO_FILTER, sort: null })}>
      {sort && <input type="hidden" name="sort" value={sort} />}
      <div className="field search">
        <label htmlFor="filter-q">{browse("search")}</label>
        <div className="search__in">
          <input
            className="input"
            id="filter-q"
            type="search"
            name="q"
            defaultValue={filter.q ?? ""}
            maxLength={MAX_SEARCH_LENGTH}
            placeholder={browse("searchHint")}
            autoComplete="off"
            enterKeyHint="search"
          />
          <button type="submit" className="btn search__go">
            <Icon name="search" />
            <span>{browse("searchButton")}</span>
          </button>
        </div>
      </div>
      <fieldset className="field wide">
        <legend className="label small">{t("kind")}</legend>
        <div className="seg">
          {(["", ...KINDS] as const).map((kind) => (
            <label key={kind} className={kind && facets.kind[kind] === 0 ? "is-zero" : undefined}>
              <input type="radio" name="kind" value={kind} defaultChecked={(filter.kind ?? "") === kind} />
              {kind && <i className={`mark mark--${kind}`} />}
              <span>
                {kind ? names(`kind.${kind}`) : t("all")}
                {kind && <small className="num"> {browse("number", { count: facets.kind[kind] })}</small>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <FilterSelect
        name="category"
        label={t("category")}
        all={t("allCategories")}
        value={filter.category}
        options={firstOnes(CATEGORY_KEYS, first, (key) => key).map((key) => ({
          value: key,
          label: withCount(names(`category.${key}`), facets.category[key]),
          empty: facets.category[key] === 0,
        }))}
      />
      <FilterSelect
        name="quartier"
        label={t("quartier")}
        all={t("allQuartiers")}
        value={filter.quartier}
        options={quartiers.map(({ slug, name }) => ({
          value: slug,
          label: withCount(name, inQuartier(slug)),
          empty: inQuartier(slug) === 0,
        }))}
      />
      <FilterSelect
        name="when"
        label={t("when")}
        all={t("anyTime")}
        value={filter.when}
        options={WHENS.map((when) => ({
          value: when,
          label: withCount(t(WHEN_MESSAGES[when]), facets.when[when]),
          empty: facets.when[when] === 0,
        }))}
      />
      <label className={facets.remote === 0 ? "switch small is-zero" : "switch small"}>
        <input type="checkbox" name="remote" value="1" defaultChecked={filter.remote} />
        {withCount(t("remote"), facets.remote)}
      </label>
      <FilterButton label={t("apply")} />
    </form>
  );
}
