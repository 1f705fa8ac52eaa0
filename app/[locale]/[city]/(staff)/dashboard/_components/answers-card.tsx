import type { CSSProperties } from "react";
import { PictureLinks } from "#components/figures/picture-links.tsx";
import { answerBarsOf } from "#lib/i18n/figure-pictures.ts";
import { durationWords, figureFormat } from "#lib/i18n/figure-words.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { barShares } from "#lib/insights/answer-bars.ts";
import { listHref, type Shown } from "./shown.ts";

/** In how long requests got a first answer. The bars are lines of a table: it says the same without them. */
export function AnswersCard(shown: Shown) {
  const { dashboard, city, locale, query } = shown;
  const t = getTranslator(locale, "dashboard");
  const { share } = figureFormat(locale);
  const bars = answerBarsOf(shown);
  const total = bars.reduce((sum, bar) => sum + bar.count, 0);
  const lengths = barShares(bars.map((bar) => bar.count));
  const { medianMinutes, helpMedianMinutes } = dashboard.answers;
  const title = t("answers.title");
  return (
    <section className="card figure-card" aria-labelledby="reponses">
      <h2 id="reponses">{title}</h2>
      {bars.length === 0 ? (
        <p>{t("answers.empty")}</p>
      ) : (
        <>
          <p className="small muted">
            {t("answers.lead", { count: total })}
            {medianMinutes !== null && (
              <>
                {" "}
                {t("answers.median")} <b className="nb">{durationWords(medianMinutes, locale)}</b>.
              </>
            )}
            {helpMedianMinutes !== null && (
              <>
                {" "}
                {t("answers.helpMedian")} <b className="nb">{durationWords(helpMedianMinutes, locale)}</b>.
              </>
            )}
          </p>
          <table className="bars">
            <caption className="vh">{title}</caption>
            <thead className="vh">
              <tr>
                <th scope="col">{t("table.delay")}</th>
                <th scope="col">{t("table.share")}</th>
                <th scope="col">{t("table.requests")}</th>
              </tr>
            </thead>
            <tbody>
              {bars.map(({ band, name, count, value }, index) => (
                <tr key={band} className={band === "none" ? "bars__none" : undefined}>
                  <th scope="row">{name}</th>
                  <td>
                    <i style={{ "--bar": lengths[index] } as CSSProperties} />
                    <span className="vh">{share(count / total)}</span>
                  </td>
                  <td className="num">
                    <a href={listHref(shown, "requests", { delai: band })}>{value}</a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <PictureLinks picture="answers" title={title} city={city.slug} locale={locale} query={query} />
        </>
      )}
    </section>
  );
}
