import { ScrollRegion } from "#components/ui/scroll-region.tsx";
import { figureFormat } from "#lib/i18n/figure-words.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { type GivenForecast, SHOWN_WEEKS } from "#lib/insights/forecast/forecast-demand.ts";

type Props = { forecasts: readonly GivenForecast[]; locale: Locale };

/** The numbers of the pictures: a line for each category, the weeks that are over and those to expect. */
export function ForecastTable({ forecasts, locale }: Props) {
  const t = getTranslator(locale, "forecast");
  const names = getTranslator(locale, "catalogue");
  const { count, shortDay } = figureFormat(locale);
  const { past = [], coming = [] } = forecasts[0] ?? {};
  return (
    <details className="figure-table">
      <summary>{t("table.read")}</summary>
      <ScrollRegion label={t("table.region")}>
        <table className="table week-table">
          <caption className="vh">{t("table.caption", { weeks: SHOWN_WEEKS })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("table.category")}</th>
              {past.map(({ from }) => (
                <th key={from} scope="col" className="n">
                  <span className="vh">{t("table.week")} </span>
                  {shortDay(from)}
                </th>
              ))}
              {coming.map(({ from }) => (
                <th key={from} scope="col" className="n">
                  <span className="vh">{t("table.week")} </span>
                  {t("table.expected", { from: shortDay(from) })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {forecasts.map((forecast) => (
              <tr key={forecast.category}>
                <th scope="row">{names(`category.${forecast.category}`)}</th>
                {forecast.past.map(({ from, total }) => (
                  <td key={from} className="n">
                    {count(total)}
                  </td>
                ))}
                {forecast.coming.map(({ from, point, low, high }) => (
                  <td key={from} className="n nb">
                    {t("table.range", { point: count(point), low: count(low), high: count(high) })}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
