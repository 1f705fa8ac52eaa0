import { Icon } from "#components/ui/icon.tsx";
import { figureFormat } from "#lib/i18n/figure-words.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { TensionCell } from "#lib/insights/dashboard.ts";
import { listHref, type Shown } from "./shown.ts";

/** Where hands are missing most, with the way to do something about it. */
export function Shortages(shown: Shown) {
  const { dashboard, locale } = shown;
  const t = getTranslator(locale, "dashboard");
  return (
    <section className="stack" aria-labelledby="manques">
      <h2 id="manques">{t("shortages.title", { count: dashboard.shortages.length })}</h2>
      {dashboard.shortages.length === 0 ? (
        <p className="muted">{t("shortages.none")}</p>
      ) : (
        <ul className="gaps">
          {dashboard.shortages.map((cell, index) => (
            <Shortage key={`${cell.quartierId} ${cell.category}`} cell={cell} isWorst={index === 0} shown={shown} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Shortage({ cell, isWorst, shown }: { cell: TensionCell; isWorst: boolean; shown: Shown }) {
  const { city, quartiers, locale } = shown;
  const t = getTranslator(locale, "dashboard");
  const quartier = quartiers.find(({ id }) => id === cell.quartierId);
  const { tension } = cell;
  if (!quartier || tension.masked) return null;
  const category = getTranslator(locale, "catalogue")(`category.${cell.category}`);
  const place = { categorie: cell.category, quartier: quartier.slug };
  return (
    <li className="gap">
      <h3>{category}</h3>
      <p className="small">{quartier.name}</p>
      <p className="gap__ratio num">
        <a href={listHref(shown, "requests", place)}>
          {tension.ratio === null ? (
            <>
              {t("shortages.noOffer", { count: tension.requests })} <small>{t("shortages.noOfferText")}</small>
            </>
          ) : (
            <>
              {figureFormat(locale).ratio(tension.ratio)} <small>{t("shortages.perOffer")}</small>
            </>
          )}
        </a>
      </p>
      <a
        className={isWorst ? "btn btn--s" : "btn btn--s btn--ghost"}
        href={href(locale, "newCall", { city: city.slug }, place)}
      >
        <Icon name="mega" />
        {t("shortages.call")}
        <span className="vh">, {t("shortages.callAbout", { category, quartier: quartier.name })}</span>
      </a>
    </li>
  );
}
