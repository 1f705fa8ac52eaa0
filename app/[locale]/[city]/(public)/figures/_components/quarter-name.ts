import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Quarter } from "#lib/insights/open-data/quarter.ts";

/** "De juillet à septembre 2026". */
export function quarterName(period: Quarter, locale: Locale): string {
  const [year, quarter] = period.split("-") as [string, "T1" | "T2" | "T3" | "T4"];
  return getTranslator(locale, "openData")(`quarter.${quarter}`, { year });
}
