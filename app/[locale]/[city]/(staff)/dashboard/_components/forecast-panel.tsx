import { DrawingSvg } from "#components/figures/drawing-svg.tsx";
import { figureFormat } from "#lib/i18n/figure-words.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { type DemandOutlook, type GivenForecast, SHOWN_WEEKS } from "#lib/insights/forecast/forecast-demand.ts";
import { forecastPicture, highestForecast } from "#lib/insights/forecast/forecast-picture.ts";
import { ForecastNone } from "./forecast-none.tsx";
import { ForecastTable } from "./forecast-table.tsx";
import { ForecastWords } from "./forecast-words.tsx";

type Props = { outlook: DemandOutlook; locale: Locale };

const SHOWN_FIRST = 6;

/** The requests to expect in the next two weeks, a small picture for each category, with the method and how wrong it was. */
export function ForecastPanel({ outlook, locale }: Props) {
  const t = getTranslator(locale, "forecast");
  const given = outlook.forecasts.filter((forecast) => forecast.given);
  const highest = highestForecast(given);
  return (
    <section className="card figure-card" aria-labelledby="previsions">
      <h2 id="previsions">{t("title")}</h2>
      {given.length > 0 && (
        <>
          <p className="small muted">
            {t("lead")} {t("simple")}
          </p>
          <p className="trend-key">
            <span>
              <i className="mark mark--request" />
              {t("past", { weeks: SHOWN_WEEKS })}
            </span>
            <span>
              <i className="mark mark--request forecast__point" />
              {t("coming")}
            </span>
            <span>
              <i className="forecast__band" />
              {t("band")}
            </span>
          </p>
          <Forecasts forecasts={given.slice(0, SHOWN_FIRST)} highest={highest} locale={locale} />
          {given.length > SHOWN_FIRST && (
            <details className="figure-table">
              <summary>{t("others")}</summary>
              <Forecasts forecasts={given.slice(SHOWN_FIRST)} highest={highest} locale={locale} />
            </details>
          )}
          <ForecastTable forecasts={given} locale={locale} />
        </>
      )}
      <ForecastNone outlook={outlook} locale={locale} />
    </section>
  );
}

type Some = { forecasts: readonly GivenForecast[]; highest: number; locale: Locale };

function Forecasts({ forecasts, highest, locale }: Some) {
  const t = getTranslator(locale, "forecast");
  const names = getTranslator(locale, "catalogue");
  const { count } = figureFormat(locale);
  return (
    <div className="trends forecasts">
      {forecasts.map((forecast) => {
        const { category, past, coming } = forecast;
        const name = names(`category.${category}`);
        const [first, second] = coming.map(({ point }) => count(point));
        const last = past.at(-1)?.total ?? 0;
        const label = t("label", { category: name, last, first: first ?? "", second: second ?? "" });
        return (
          <figure key={category} className="forecast">
            <h3>{name}</h3>
            <DrawingSvg
              drawing={forecastPicture(forecast, highest, second ?? "")}
              label={label}
              id={`previsions-${category}`}
            />
            <ForecastWords forecast={forecast} locale={locale} />
          </figure>
        );
      })}
    </div>
  );
}
