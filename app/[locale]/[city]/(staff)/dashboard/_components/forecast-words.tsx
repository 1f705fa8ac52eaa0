import { figureFormat } from "#lib/i18n/figure-words.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { ComingWeek, GivenForecast } from "#lib/insights/forecast/forecast-demand.ts";
import { addDays } from "#lib/listings/local-time.ts";

const LAST_OF_WEEK = 6;
const bold = (text: React.ReactNode) => <b>{text}</b>;

/** The weeks to come in sentences, then the method by its name, with its error beside that of the simple one. */
export function ForecastWords({ forecast, locale }: { forecast: GivenForecast; locale: Locale }) {
  const t = getTranslator(locale, "forecast");
  const { ratio } = figureFormat(locale);
  const { method, coming, error } = forecast;
  return (
    <figcaption className="forecast__said">
      {coming.map((week) => (
        <p key={week.from}>
          <WeekSentence week={week} locale={locale} />
        </p>
      ))}
      <p className="muted">
        {t(`method.${method}`, {
          weeks: error.weeks,
          error: ratio(error.mae),
          errorCount: error.mae,
          naive: ratio(error.naiveMae),
          naiveCount: error.naiveMae,
        })}
      </p>
    </figcaption>
  );
}

function WeekSentence({ week: { from, point, low, high }, locale }: { week: ComingWeek; locale: Locale }) {
  const t = getTranslator(locale, "forecast");
  const { count, shortDay } = figureFormat(locale);
  const days = { from: shortDay(from), to: shortDay(addDays(from, LAST_OF_WEEK)), point, b: bold };
  return low === high ? t.rich("weekSure", days) : t.rich("week", { ...days, low: count(low), high: count(high) });
}
