import { figureFormat } from "#lib/i18n/figure-words.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { type DemandOutlook, SHOWN_WEEKS } from "#lib/insights/forecast/forecast-demand.ts";
import { LEAST_MEAN, LEAST_WEEKS } from "#lib/insights/forecast/forecast-series.ts";
import { LEAST_PEOPLE } from "#lib/insights/tension.ts";

/** Why there is no forecast, of a city or of some categories. */
export function ForecastNone({ outlook: { weeks, forecasts }, locale }: { outlook: DemandOutlook; locale: Locale }) {
  const t = getTranslator(locale, "forecast");
  const categories = getTranslator(locale, "catalogue");
  const { list } = figureFormat(locale);
  if (weeks < LEAST_WEEKS) return <p>{t("none.young", { needed: LEAST_WEEKS, weeks })}</p>;
  if (forecasts.length === 0) return <p>{t("none.nothing")}</p>;
  const without = (why: "few" | "masked") =>
    forecasts
      .filter((forecast) => !forecast.given && forecast.why === why)
      .map(({ category }) => categories(`category.${category}`));
  const [few, masked] = [without("few"), without("masked")];
  return (
    <>
      {few.length > 0 && <p className="small muted">{t("none.few", { names: list(few), least: LEAST_MEAN })}</p>}
      {masked.length > 0 && (
        <p className="small muted">
          {t("none.masked", { names: list(masked), people: LEAST_PEOPLE, weeks: SHOWN_WEEKS })}
        </p>
      )}
    </>
  );
}
