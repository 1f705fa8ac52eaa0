import type { Quartier } from "#lib/cities/quartier.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { type ListingFilter, NO_FILTER } from "#lib/listings/listing-filter.ts";

type FilterName = keyof ListingFilter;
/** One choice of a filter in words, and the same filter without it. */
export type NamedChoice = { choice: FilterName; name: string; without: ListingFilter };

const WHEN_MESSAGES = { today: "whenToday", week: "whenWeek", weekend: "whenWeekend" } as const;

/** What a filter chose, in words, in the order of the form. */
export function namedChoices(filter: ListingFilter, quartiers: readonly Quartier[], locale: Locale): NamedChoice[] {
  const t = getTranslator(locale, "listings");
  const catalogue = getTranslator(locale, "catalogue");
  const names: Record<FilterName, string | null | undefined> = {
    q: filter.q,
    kind: filter.kind && catalogue(`kind.${filter.kind}`),
    category: filter.category && catalogue(`category.${filter.category}`),
    quartier: quartiers.find(({ slug }) => slug === filter.quartier)?.name,
    when: filter.when && t(WHEN_MESSAGES[filter.when]),
    remote: filter.remote ? t("remote") : null,
  };
  return (Object.keys(names) as FilterName[]).flatMap((choice) => {
    const name = names[choice];
    return name ? [{ choice, name, without: { ...filter, [choice]: NO_FILTER[choice] } }] : [];
  });
}
