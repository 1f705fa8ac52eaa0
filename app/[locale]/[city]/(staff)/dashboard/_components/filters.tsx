import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { CATEGORY_KEYS } from "#lib/catalogue/category-key.ts";
import type { City } from "#lib/cities/city.ts";
import type { Quartier } from "#lib/cities/quartier.ts";
import { figureFormat } from "#lib/i18n/figure-words.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href, type RouteName } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { InsightView } from "#lib/insights/insight-query.ts";
import { chosenPeriod, PERIOD_DAYS, type PeriodChoice } from "#lib/insights/period.ts";
import { DayFields } from "./day-fields.tsx";

type Props = {
  route: Extract<RouteName, "dashboard" | "dashboardListings">;
  view: InsightView;
  today: string;
  city: City;
  quartiers: readonly Pick<Quartier, "id" | "slug" | "name">[];
  locale: Locale;
  /** Sent on as it is: which list is looked at. */
  hidden?: Record<string, string>;
};

/** What the figures are about. Two forms, so that a named period and typed days are never sent together. */
export function Filters({ route, view, today, city, quartiers, locale, hidden = {} }: Props) {
  const t = getTranslator(locale, "dashboard");
  const names = getTranslator(locale, "catalogue");
  const { shortDay } = figureFormat(locale);
  const { filter, choice, fault } = view;
  const action = href(locale, route, { city: city.slug });
  const quartier = quartiers.find(({ id }) => id === filter.quartierId)?.slug ?? "";
  const place = { ...(filter.category && { categorie: filter.category }), ...(quartier && { quartier }) };
  const periods = (Object.keys(PERIOD_DAYS) as PeriodChoice[]).map((value) => {
    return { value, label: t(`filters.${value}`, { from: shortDay(chosenPeriod(value, today).from) }) };
  });
  const days = { from: shortDay(filter.period.from), to: shortDay(filter.period.to) };
  const isNarrowed = filter.category !== null || quartier !== "" || choice !== "4s" || fault !== null;
  return (
    <div className="figure-filters">
      {fault && (
        <ErrorSummary
          title={t("filters.wrong")}
          errors={[{ field: fault.field, message: t(`filters.faults.${fault.what}`) }]}
        />
      )}
      {/* After "back", the browser would fill in what was chosen last, which is not what the figures are about. */}
      <form
        method="get"
        action={action}
        aria-label={t("filters.label")}
        autoComplete="off"
        className="figure-filters__row"
      >
        <Hidden values={choice === null ? { ...hidden, du: filter.period.from, au: filter.period.to } : hidden} />
        <SelectField
          name="periode"
          label={t("filters.period")}
          options={choice === null ? [{ value: "", label: t("filters.days", days) }, ...periods] : periods}
          defaultValue={choice ?? ""}
        />
        <SelectField
          name="categorie"
          label={t("filters.category")}
          placeholder={t("allCategories")}
          options={CATEGORY_KEYS.map((value) => ({ value, label: names(`category.${value}`) }))}
          defaultValue={filter.category ?? ""}
        />
        <SelectField
          name="quartier"
          label={t("filters.quartier")}
          placeholder={t("wholeCity")}
          options={quartiers.map(({ slug, name }) => ({ value: slug, label: name }))}
          defaultValue={quartier}
        />
        <button className="btn" type="submit">
          {t("filters.show")}
        </button>
        {isNarrowed && (
          <a className="btn btn--quiet" href={href(locale, route, { city: city.slug }, hidden)}>
            {t("filters.all")}
          </a>
        )}
      </form>
      <details className="figure-filters__days" open={fault !== null}>
        <summary>
          <Icon name="cal" size="s" />
          {t("filters.otherDays")}
        </summary>
        <form
          method="get"
          action={action}
          aria-label={t("filters.otherDays")}
          autoComplete="off"
          className="figure-filters__row"
          noValidate
        >
          <Hidden values={{ ...hidden, ...place }} />
          <DayFields view={view} today={today} locale={locale} />
          <button className="btn btn--ghost" type="submit">
            {t("filters.showDays")}
          </button>
        </form>
      </details>
      {fault && (
        <p className="banner">
          <Icon name="info" />
          <span>{t("filters.usualShown")}</span>
        </p>
      )}
    </div>
  );
}

function Hidden({ values }: { values: Record<string, string> }) {
  return Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
