import { DrawingSvg } from "#components/figures/drawing-svg.tsx";
import { PictureLinks } from "#components/figures/picture-links.tsx";
import { type ForecastPicture, forecastPictures } from "#lib/i18n/forecast-pictures.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { type DemandOutlook, SHOWN_WEEKS } from "#lib/insights/forecast/forecast-demand.ts";
import { ForecastNone } from "./forecast-none.tsx";
import { ForecastTable } from "./forecast-table.tsx";
import { ForecastWords } from "./forecast-words.tsx";

type Props = { outlook: DemandOutlook; city: string; locale: Locale; query: Record<string, string> };

const SHOWN_FIRST = 6;

/** The requests to expect in the next two weeks, a small picture for each category, with the method and how wrong it was. */
export function ForecastPanel({ outlook, city, locale, query }: Props) {
  const t = getTranslator(locale, "forecast");
  const pictures = forecastPictures(outlook, locale);
  return (
    <section className="card figure-card" aria-labelledby="previsions">
      <h2 id="previsions">{t("title")}</h2>
      {pictures.length > 0 && (
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
          <Forecasts pictures={pictures.slice(0, SHOWN_FIRST)} locale={locale} />
          {pictures.length > SHOWN_FIRST && (
            <details className="figure-table">
              <summary>{t("others")}</summary>
              <Forecasts pictures={pictures.slice(SHOWN_FIRST)} locale={locale} />
            </details>
          )}
          <ForecastTable forecasts={pictures.map(({ forecast }) => forecast)} locale={locale} />
          <PictureLinks picture="forecast" title={t("title")} city={city} locale={locale} query={query} />
        </>
      )}
      <ForecastNone outlook={outlook} locale={locale} />
    </section>
  );
}

function Forecasts({ pictures, locale }: { pictures: readonly ForecastPicture[]; locale: Locale }) {
  return (
    <div className="trends forecasts">
      {pictures.map(({ forecast, name, label, drawing }) => (
        <figure key={forecast.category} className="forecast">
          <h3>{name}</h3>
          <DrawingSvg drawing={drawing} label={label} id={`previsions-${forecast.category}`} />
          <ForecastWords forecast={forecast} locale={locale} />
        </figure>
      ))}
    </div>
  );
}
