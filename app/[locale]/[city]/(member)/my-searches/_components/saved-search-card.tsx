import { namedChoices } from "#components/listing/filter-names.ts";
import type { Quartier } from "#lib/cities/quartier.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { type CountedSearch, MAX_NEW } from "#lib/server/search/load-saved-searches.ts";
import { changeSearchAction, removeSearchAction } from "../actions.ts";
import { DeleteSearchForm } from "./delete-search-form.tsx";
import { SearchForm } from "./search-form.tsx";
import { searchWords } from "./search-words.ts";

type Props = {
  search: CountedSearch;
  editing: boolean;
  citySlug: string;
  locale: Locale;
  quartiers: readonly Quartier[];
};

/** A kept search: what is new, what it looks for, and how to change it. */
export function SavedSearchCard({ search, editing, citySlug, locale, quartiers }: Props) {
  const t = getTranslator(locale, "searches");
  const place = { city: citySlug, locale };
  const texts = formTexts(locale, ["searchName", "alert"]);
  const criteria = namedChoices(search.filter, quartiers, locale).map(({ name }) => name);
  return (
    <li className="card stack">
      <h2>
        <a href={href(locale, "savedSearch", { city: citySlug, id: search.id })}>{search.name}</a>
      </h2>
      <p>
        <b>{search.fresh >= MAX_NEW ? t("freshMore", { count: MAX_NEW }) : t("fresh", { count: search.fresh })}</b>
        {" · "}
        {t(`alerts.${search.alert}`)}
      </p>
      <p className="small muted">{criteria.length > 0 ? criteria.join(" · ") : t("everything")}</p>
      {editing ? (
        <SearchForm
          action={changeSearchAction.bind(null, place)}
          hidden={{ id: search.id }}
          name={search.name}
          alert={search.alert}
          words={searchWords(locale)}
          submit={t("update")}
          texts={texts}
        />
      ) : (
        <div className="row">
          <a
            className="btn btn--ghost"
            href={href(locale, "savedSearches", { city: citySlug }, { change: search.id })}
            aria-label={t("changeNamed", { name: search.name })}
          >
            {t("change")}
          </a>
          <DeleteSearchForm
            action={removeSearchAction.bind(null, place)}
            id={search.id}
            name={search.name}
            words={{ delete: t("delete"), deleting: t("deleting") }}
            texts={texts}
          />
        </div>
      )}
    </li>
  );
}
