import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter } from "#lib/i18n/translator.ts";

/** A moment by the clocks of a city: "lundi 3 août 2026 à 20:00". */
export function longMoment(at: Date, timeZone: string, locale: Locale): string {
  return getFormatter(locale, timeZone).dateTime(at, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
  });
}
