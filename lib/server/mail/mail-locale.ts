import "server-only";
import { DEFAULT_LOCALE, isLocale, type Locale } from "#lib/i18n/locale.ts";

/** The language to write in: that of the mail of a publication, where there is one. */
export function mailLocale(locale: string | null): Locale {
  return locale !== null && isLocale(locale) ? locale : DEFAULT_LOCALE;
}
