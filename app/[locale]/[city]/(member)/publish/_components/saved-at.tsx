import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { localTime } from "#lib/listings/local-time.ts";

type Props = { city: City; locale: Locale; at: Date; now: Date };

/** "Brouillon enregistré à 16 h 26", or on which day when that is not today. */
export function SavedAt({ city, locale, at, now }: Props) {
  const t = getTranslator(locale, "publish");
  const { date, hour, minute } = localTime(at, city.timeZone);
  const isToday = date === localTime(now, city.timeZone).date;
  const time = t("time", { hour: String(hour), minute: String(minute).padStart(2, "0") });
  const day = getFormatter(locale, city.timeZone).dateTime(at, { day: "numeric", month: "long" });
  return (
    <span className="small muted row">
      <Icon name="check" size="s" />
      {isToday ? t("savedAt", { time }) : t("savedOn", { date: day })}
    </span>
  );
}
