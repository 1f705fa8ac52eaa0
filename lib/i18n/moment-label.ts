import type { Locale } from "./locale.ts";
import { getFormatter } from "./translator.ts";

/** A day and an hour in words, as the clocks of a city show it. */
export function momentLabel(iso: string, locale: Locale, timeZone: string): string {
  return getFormatter(locale, timeZone).dateTime(new Date(iso), {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit",
  });
}
