import type { Drawing } from "#lib/insights/drawing.ts";
import type { DemandOutlook, GivenForecast } from "#lib/insights/forecast/forecast-demand.ts";
import { forecastPicture, highestForecast } from "#lib/insights/forecast/forecast-picture.ts";
import { figureFormat } from "./figure-words.ts";
import type { Locale } from "./locale.ts";
import { getTranslator } from "./translator.ts";

/** A small picture of what is to be expected of a category, with what it says for those who do not see it. */
export type ForecastPicture = { forecast: GivenForecast; name: string; label: string; drawing: Drawing };

/** The forecasts that are given, the most expected first as in the outlook, all on one scale. */
export function forecastPictures({ forecasts }: DemandOutlook, locale: Locale): ForecastPicture[] {
  const t = getTranslator(locale, "forecast");
  const names = getTranslator(locale, "catalogue");
  const { count } = figureFormat(locale);
  const given = forecasts.filter((forecast) => forecast.given);
  const highest = highestForecast(given);
  return given.map((forecast) => {
    const name = names(`category.${forecast.category}`);
    const [first = "", second = ""] = forecast.coming.map(({ point }) => count(point));
    const last = forecast.past.at(-1)?.total ?? 0;
    const label = t("label", { category: name, last, first, second });
    return { forecast, name, label, drawing: forecastPicture(forecast, highest, second) };
  });
}
