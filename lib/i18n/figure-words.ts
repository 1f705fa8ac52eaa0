import type { Figure } from "#lib/insights/dashboard.ts";
import { changeOf } from "#lib/insights/figure-change.ts";
import type { InsightPeriod } from "#lib/insights/period.ts";
import type { StandOut } from "#lib/insights/stand-out.ts";
import { LEAST_PEOPLE, type Tension } from "#lib/insights/tension.ts";
import type { Locale } from "./locale.ts";
import { getFormatter, getTranslator } from "./translator.ts";

/** What stands in the place of a masked value, in every language. */
export const MASKED_SIGN = `<\u00A0${LEAST_PEOPLE}`;

/** Numbers and days as they are written beside figures. Days are local days: no time zone changes them. */
export function figureFormat(locale: Locale) {
  const format = getFormatter(locale, "UTC");
  const midday = (day: string) => new Date(`${day}T12:00:00Z`);
  return {
    count: (value: number) => format.number(value),
    ratio: (value: number) => format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    share: (value: number) => format.number(value, { style: "percent", maximumFractionDigits: 0 }),
    day: (day: string) => format.dateTime(midday(day), { day: "numeric", month: "long", year: "numeric" }),
    shortDay: (day: string) => format.dateTime(midday(day), { day: "numeric", month: "short" }),
    list: (names: readonly string[]) => format.list(names),
  };
}

/** A period in words: from a day to a day. */
export function periodWords({ from, to }: InsightPeriod, locale: Locale): string {
  const { day } = figureFormat(locale);
  return getTranslator(locale, "dashboard")("period", { from: day(from), to: day(to) });
}

/** A tension as it is written: a number, that nothing is offered, or that it is masked. */
export function tensionWords(tension: Tension, locale: Locale): string {
  if (tension.masked) return MASKED_SIGN;
  if (tension.ratio === null) return getTranslator(locale, "dashboard")("tension.noOffer");
  return figureFormat(locale).ratio(tension.ratio);
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** A length of time, the two largest units of it. */
export function durationWords(minutes: number, locale: Locale): string {
  const t = getTranslator(locale, "dashboard");
  const whole = Math.max(0, Math.round(minutes));
  if (whole < HOUR) return t("duration.minutes", { minutes: whole });
  const hours = Math.floor(whole / HOUR);
  if (whole < DAY) {
    const rest = whole % HOUR;
    return rest === 0
      ? t("duration.hours", { hours })
      : t("duration.hoursMinutes", { hours, minutes: String(rest).padStart(2, "0") });
  }
  const days = Math.floor(whole / DAY);
  const rest = hours % 24;
  return rest === 0 ? t("duration.days", { days }) : t("duration.daysHours", { days, hours: rest });
}

/** How a figure stands against the same one of the period before. */
export function changeWords(figure: Figure, days: number, locale: Locale): string {
  const t = getTranslator(locale, "dashboard");
  const change = changeOf(figure);
  if (change.kind === "no-history") return t("headline.noHistory");
  if (change.kind === "same") return t("headline.same", { days });
  if (change.kind === "from-none") return t("headline.fromNone", { days });
  const style = change.kind === "share" ? ({ style: "percent", maximumFractionDigits: 0 } as const) : {};
  const said = getFormatter(locale, "UTC").number(change.by, { ...style, signDisplay: "exceptZero" });
  return t("headline.change", { change: said, days });
}

/** The sentence that says what stands out, with its numbers; `quartierName` gives a name for an id. */
export function standOutWords(standOut: StandOut, quartierName: (id: string) => string, locale: Locale): string {
  const t = getTranslator(locale, "dashboard");
  const { share, list } = figureFormat(locale);
  switch (standOut.kind) {
    case "uneven": {
      const { quartierIds, requestShare, offerShare } = standOut;
      const names = { quartiers: list(quartierIds.map(quartierName)), count: quartierIds.length };
      return offerShare < 0.005
        ? t("standOut.unevenNone", { ...names, requests: share(requestShare) })
        : t("standOut.uneven", { ...names, requests: share(requestShare), offers: share(offerShare) });
    }
    case "rising": {
      const category = getTranslator(locale, "catalogue")(`category.${standOut.category}`);
      return t("standOut.rising", { category, from: standOut.from, to: standOut.to });
    }
    case "calm":
      return t("standOut.calm", { requests: standOut.requests, helps: standOut.helps });
  }
}
