import { APPOINTMENT_MINUTES } from "#lib/exchanges/appointment.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";

type Time = { startsAt: Date; minutes: number; place: string };

/** A day and an hour as the clocks of the city show them. */
export function momentLabel(moment: Date, locale: Locale, timeZone: string): string {
  return getFormatter(locale, timeZone).dateTime(moment, {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit",
  });
}

/** How long something takes, in words. */
export function minutesLabel(minutes: number, locale: Locale): string {
  const known = APPOINTMENT_MINUTES.find((one) => one === minutes) ?? APPOINTMENT_MINUTES[1];
  return getTranslator(locale, "aftercare")(`minutes.m${known}`);
}

/** How long, and where when the two have said. */
export function aboutLabel({ minutes, place }: Time, locale: Locale): string {
  const t = getTranslator(locale, "aftercare");
  const words = minutesLabel(minutes, locale);
  return place ? t("time.aboutAt", { minutes: words, place }) : t("time.about", { minutes: words });
}
