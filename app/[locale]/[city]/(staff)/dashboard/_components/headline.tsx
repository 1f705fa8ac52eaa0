import { changeWords, figureFormat } from "#lib/i18n/figure-words.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { FigureList } from "#lib/insights/figure-list.ts";
import { daysOf } from "#lib/insights/period.ts";
import { listHref, type Shown } from "./shown.ts";

const FIGURES = ["requests", "offers", "helps", "unanswered", "people"] as const;
const isList = (figure: (typeof FIGURES)[number]): figure is FigureList => figure !== "people";

/** The figures of the period, each with its change and the list behind it. Who the people are is no list. */
export function Headline(shown: Shown) {
  const { dashboard, locale } = shown;
  const t = getTranslator(locale, "dashboard");
  const { count, share } = figureFormat(locale);
  const days = daysOf(dashboard.filter.period);
  const unanswered = dashboard.headline.unanswered.value;
  return (
    <ul className="kpi" aria-label={t("headline.label")}>
      {FIGURES.map((name) => {
        const figure = dashboard.headline[name];
        const words = (
          <>
            <b className="num">{count(figure.value)}</b>{" "}
            <span className="kpi__what">{t(`headline.${name}`, { count: figure.value })}</span>
          </>
        );
        return (
          <li key={name}>
            {isList(name) ? <a href={listHref(shown, name)}>{words}</a> : <p>{words}</p>}
            <p className="kpi__change">
              {name === "unanswered" && dashboard.oldEnough > 0
                ? t("headline.unansweredShare", { share: share(unanswered / dashboard.oldEnough) })
                : changeWords(figure, days, locale)}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
