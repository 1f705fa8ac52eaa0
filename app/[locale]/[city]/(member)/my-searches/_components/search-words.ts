import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { ALERTS } from "#lib/search/saved-search.ts";

/** The words of the form of a search. */
export function searchWords(locale: Locale) {
  const t = getTranslator(locale, "searches");
  return {
    name: t("name"),
    nameHint: t("nameHint"),
    alert: t("alert"),
    alertSoon: t("alertSoon"),
    alerts: ALERTS.map((value) => ({ value, label: t(`alerts.${value}`) })),
    saving: t("saving"),
  };
}

export type SearchWords = ReturnType<typeof searchWords>;
