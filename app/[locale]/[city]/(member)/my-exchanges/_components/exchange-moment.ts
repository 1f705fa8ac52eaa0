import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter } from "#lib/i18n/translator.ts";
import { lastMoment, localTime } from "#lib/listings/local-time.ts";

/** "mardi 24 novembre à 18:30": a day and an hour by the clocks of the city. */
export function dayAndHour(moment: Date, { timeZone }: City, locale: Locale): string {
  return getFormatter(locale, timeZone).dateTime(moment, {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit",
  });
}

/** The last moment at which something is still open: a day that ends at midnight is named by itself, not by the next one. */
export function endLabel(end: Date, city: City, locale: Locale): string {
  const { hour, minute } = localTime(end, city.timeZone);
  return dayAndHour(hour === 0 && minute === 0 ? lastMoment(end) : end, city, locale);
}

/** "lundi 18:02": short, for what is near. */
export function weekdayAndHour(moment: Date, { timeZone }: City, locale: Locale): string {
  return getFormatter(locale, timeZone).dateTime(moment, { weekday: "long", hour: "numeric", minute: "2-digit" });
}

/** "24 novembre". */
export function dayOnly(moment: Date, { timeZone }: City, locale: Locale): string {
  return getFormatter(locale, timeZone).dateTime(moment, { day: "numeric", month: "long" });
}
