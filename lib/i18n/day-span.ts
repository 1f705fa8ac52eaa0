import type { Locale } from "./locale.ts";
import { getFormatter, getTranslator } from "./translator.ts";

/** Local dates in words: one day, or from one to another. */
export function daySpan({ startsOn, endsOn }: { startsOn: string; endsOn: string }, locale: Locale): string {
  const t = getTranslator(locale, "posters");
  const words = (date: string) => {
    const noon = new Date(`${date}T12:00:00Z`);
    return t("sheet.day", {
      day: noon.getUTCDate(),
      month: getFormatter(locale, "UTC").dateTime(noon, { month: "long" }),
    });
  };
  const start = words(startsOn);
  return startsOn === endsOn ? t("sheet.callDay", { start }) : t("sheet.callDays", { start, end: words(endsOn) });
}
