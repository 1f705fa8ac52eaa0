import { DrawingSvg } from "#components/figures/drawing-svg.tsx";
import { PictureLinks } from "#components/figures/picture-links.tsx";
import { type TrendPicture, trendPictures } from "#lib/i18n/figure-pictures.ts";
import { periodWords } from "#lib/i18n/figure-words.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { addDays } from "#lib/listings/local-time.ts";
import { listHref, type Shown } from "./shown.ts";
import { WeekTable } from "./week-table.tsx";

const SHOWN_FIRST = 6;

/** Requests and open offers of twelve weeks, a small picture for each category. */
export function TrendsCard(shown: Shown) {
  const { dashboard, city, locale, query } = shown;
  const t = getTranslator(locale, "dashboard");
  const pictures = trendPictures(shown);
  const { mondays } = dashboard.weeks;
  const title = t("weeks.title");
  const from = mondays[0];
  return (
    <section className="card figure-card" aria-labelledby="semaines">
      <h2 id="semaines">{title}</h2>
      {pictures.length === 0 || !from ? (
        <p>{t("weeks.empty")}</p>
      ) : (
        <>
          <p className="trend-key">
            <span>
              <i className="mark mark--request" />
              {t("weeks.requests")}
            </span>
            <span>
              <i className="mark mark--offer" />
              {t("weeks.offers")}
            </span>
            <span className="muted">
              {t("weeks.scale", { period: periodWords({ from, to: addDays(mondays.at(-1) ?? from, 6) }, locale) })}
            </span>
          </p>
          <Trends pictures={pictures.slice(0, SHOWN_FIRST)} shown={shown} />
          {pictures.length > SHOWN_FIRST && (
            <details className="figure-table">
              <summary>{t("weeks.others")}</summary>
              <Trends pictures={pictures.slice(SHOWN_FIRST)} shown={shown} />
            </details>
          )}
          <WeekTable pictures={pictures} mondays={mondays} locale={locale} />
          <PictureLinks picture="weeks" title={title} city={city.slug} locale={locale} query={query} />
        </>
      )}
    </section>
  );
}

function Trends({ pictures, shown }: { pictures: readonly TrendPicture[]; shown: Shown }) {
  const du = shown.dashboard.weeks.mondays.at(-1) ?? "";
  // The numbers at the ends of the lines are those of the last week.
  const lastWeek = { du, au: du && addDays(du, 6) };
  return (
    <div className="trends">
      {pictures.map(({ trend, name, label, drawing }) => (
        <figure key={trend.category}>
          <h3>
            <a href={listHref(shown, "requests", { categorie: trend.category, ...lastWeek })}>{name}</a>
          </h3>
          <DrawingSvg drawing={drawing} label={label} id={`semaines-${trend.category}`} />
        </figure>
      ))}
    </div>
  );
}
