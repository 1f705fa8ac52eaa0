import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { localTime } from "#lib/listings/local-time.ts";
import { type Span, spanOf, type TimeLeft } from "#lib/moderation/time-left.ts";

const two = (minutes: number) => String(minutes).padStart(2, "0");

/** A span of time in words: "25 min", "1 h 12", "2 jours". */
function spanWords({ unit, days, hours, minutes }: Span, locale: Locale): string {
  const t = getTranslator(locale, "moderation");
  if (unit === "days") return t("span.days", { days });
  if (unit === "minutes") return t("span.minutes", { minutes: String(minutes) });
  return minutes === 0
    ? t("span.hours", { hours: String(hours) })
    : t("span.hoursMinutes", { hours: String(hours), minutes: two(minutes) });
}

/** A number of minutes in words. */
export function minuteWords(minutes: number, locale: Locale): string {
  return spanWords(spanOf(minutes), locale);
}

/** What is left of the time of a case, or how late it is: the bar beside it is only a picture of these words. */
export function timeWords(time: TimeLeft, locale: Locale): string {
  const span = spanWords(time, locale);
  return getTranslator(locale, "moderation")(time.state === "late" ? "queue.lateBy" : "queue.left", { span });
}

/** "10 h 32", by the clocks of the city. */
export function hourWords(at: Date, locale: Locale, timeZone: string): string {
  const { hour, minute } = localTime(at, timeZone);
  return getTranslator(locale, "conversation")("time", { hour: String(hour), minute: two(minute) });
}

/** Until when a case stays with its moderator, by the clocks of the city. */
export function claimUntilWords(until: Date, locale: Locale, timeZone: string): string {
  return getTranslator(locale, "judging")("claim.until", { time: hourWords(until, locale, timeZone) });
}
