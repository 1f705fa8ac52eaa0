import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import type { Quartier } from "#lib/cities/quartier.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { KINDS } from "#lib/listings/listing.ts";
import { type ListingFilter, WHENS } from "#lib/listings/listing-filter.ts";
import { FilterButton } from "./filter-button.tsx";

type Props = { citySlug: string; locale: Locale; quartiers: readonly Quartier[]; filter: ListingFilter };

const WHEN_MESSAGES = { today: "whenToday", week: "whenWeek", weekend: "whenWeekend" } as const;

/** The filters as a plain form: its answer is an address, so it works without a script and can be shared. */
export function ListingFilters({ citySlug, locale, quartiers, filter }: Props) {
  const t = getTranslator(locale, "listings");
  const names = getTranslator(locale, "catalogue");
  return (
    <form className="filters" aria-label={t("filters")} action={href(locale, "listings", { city: citySlug })}>
      <fieldset className="field wide">
        <legend className="label small">{t("kind")}</legend>
        <div className="seg">
          {(["", ...KINDS] as const).map((kind) => (
            <label key={kind}>
              <input type="radio" name="kind" value={kind} defaultChecked={(filter.kind ?? "") === kind} />
              {kind && <i className={`mark mark--${kind}`} />}
              {kind ? names(`kind.${kind}`) : t("all")}
            </label>
          ))}
        </div>
      </fieldset>
      <FilterSelect
        name="category"
        label={t("category")}
        all={t("allCategories")}
        value={filter.category}
        options={CATEGORY_KEYS.map((key) => ({ value: key, label: names(`category.${key}`) }))}
      />
      <FilterSelect
        name="quartier"
        label={t("quartier")}
        all={t("allQuartiers")}
        value={filter.quartier}
        options={quartiers.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <FilterSelect
        name="when"
        label={t("when")}
        all={t("anyTime")}
        value={filter.when}
        options={WHENS.map((when) => ({ value: when, label: t(WHEN_MESSAGES[when]) }))}
      />
      <label className="switch small">
        <input type="checkbox" name="remote" value="1" defaultChecked={filter.remote} />
        {t("remote")}
      </label>
      <FilterButton label={t("apply")} />
    </form>
  );
}

type SelectProps = {
  name: string;
  label: string;
  all: string;
  value: string | null;
  options: { value: string; label: string }[];
};

function FilterSelect({ name, label, all, value, options }: SelectProps) {
  return (
    <div className="field">
      <label htmlFor={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name} className="select" defaultValue={value ?? ""}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
