import { ScrollRegion } from "#components/ui/scroll-region.tsx";
import { figureFormat, tensionWords } from "#lib/i18n/figure-words.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Tension } from "#lib/insights/tension.ts";
import { tensionTone } from "#lib/insights/tension-tone.ts";
import { listHref, type Shown } from "./shown.ts";

/** The values of the map, with the requests behind each. */
export function QuartierTable(shown: Shown) {
  const { dashboard, quartiers, locale } = shown;
  const t = getTranslator(locale, "dashboard");
  const rows = quartiers.flatMap((quartier) => {
    const found = dashboard.quartiers.find(({ quartierId }) => quartierId === quartier.id);
    return found ? [{ quartier, tension: found.tension }] : [];
  });
  return (
    <details className="figure-table">
      <summary>{t("table.read")}</summary>
      <ScrollRegion label={t("map.region")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("table.quartier")}</th>
              <th scope="col" className="n">
                {t("table.requests")}
              </th>
              <th scope="col" className="n">
                {t("table.offers")}
              </th>
              <th scope="col" className="n">
                {t("table.ratio")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ quartier, tension }) => (
              <tr key={quartier.id}>
                <th scope="row">{quartier.name}</th>
                <Values
                  tension={tension}
                  masked={t(quartier.population === 0 ? "tension.uninhabited" : "tension.maskedWord")}
                  requestsHref={listHref(shown, "requests", { quartier: quartier.slug })}
                  offersHref={listHref(shown, "offers", { quartier: quartier.slug })}
                  locale={locale}
                />
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}

type ValuesProps = {
  tension: Tension;
  masked: string;
  requestsHref: string;
  offersHref: string;
  locale: Shown["locale"];
};

function Values({ tension, masked, requestsHref, offersHref, locale }: ValuesProps) {
  const t = getTranslator(locale, "dashboard");
  if (tension.masked) {
    return ["requests", "offers", "ratio"].map((column) => (
      <td key={column} className="n">
        {masked}
      </td>
    ));
  }
  const { count } = figureFormat(locale);
  return (
    <>
      <td className="n">
        <a href={requestsHref}>{count(tension.requests)}</a>
      </td>
      <td className="n">
        <a href={offersHref}>{count(Math.round(tension.offers))}</a>
      </td>
      <td className="n">
        {tensionTone(tension).isStrong && (
          <>
            <span aria-hidden="true">◆ </span>
            <span className="vh">{t("tension.strong")} </span>
          </>
        )}
        {tensionWords(tension, locale)}
      </td>
    </>
  );
}
