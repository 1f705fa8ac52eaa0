import { PictureLinks } from "#components/figures/picture-links.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { ScrollRegion } from "#components/ui/scroll-region.tsx";
import type { CategoryKey } from "#lib/catalogue/category-key.ts";
import { figureFormat, tensionWords } from "#lib/i18n/figure-words.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { type HeatGrid, heatGrid } from "#lib/insights/heat-grid.ts";
import { type Tension, tensionStep } from "#lib/insights/tension.ts";
import { listHref, type Shown } from "./shown.ts";

/** Tension of each category in each quartier: a table that is a picture. */
export function HeatCard(shown: Shown) {
  const { dashboard, city, quartiers, locale, query } = shown;
  const t = getTranslator(locale, "dashboard");
  const grid = heatGrid(
    dashboard,
    quartiers.map(({ id }) => id),
  );
  const title = t("heat.title");
  return (
    <section className="card figure-card" aria-labelledby="tension">
      <h2 id="tension">{title}</h2>
      {grid.rows.length === 0 ? (
        <p>{t("heat.empty")}</p>
      ) : (
        <>
          <p className="small muted">{t("heat.lead")}</p>
          <p className="heat__swipe small">
            {t("heat.swipe")} <Icon name="right" size="s" />
          </p>
          <ScrollRegion label={t("heat.region")}>
            <HeatTable grid={grid} shown={shown} />
          </ScrollRegion>
        </>
      )}
      <MaskedNames grid={grid} shown={shown} />
      {grid.rows.length > 0 && (
        <PictureLinks picture="heat" title={title} city={city.slug} locale={locale} query={query} />
      )}
    </section>
  );
}

function HeatTable({ grid, shown }: { grid: HeatGrid; shown: Shown }) {
  const { quartiers, locale } = shown;
  const t = getTranslator(locale, "dashboard");
  const names = getTranslator(locale, "catalogue");
  return (
    <table className="heat">
      <thead>
        <tr>
          <th scope="col">{t("table.quartier")}</th>
          {grid.categories.map((category) => (
            <th key={category} scope="col">
              <abbr title={names(`category.${category}`)}>{t(`short.${category}`)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.rows.map(({ quartierId, cells }) => {
          const quartier = quartiers.find(({ id }) => id === quartierId);
          return (
            <tr key={quartierId}>
              <th scope="row">{quartier?.name}</th>
              {grid.categories.map((category, column) => (
                <HeatCell
                  key={category}
                  tension={cells[column] ?? null}
                  category={category}
                  quartier={quartier?.slug}
                  shown={shown}
                />
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type CellProps = { tension: Tension | null; category: CategoryKey; quartier: string | undefined; shown: Shown };

function HeatCell({ tension, category, quartier, shown }: CellProps) {
  const t = getTranslator(shown.locale, "dashboard");
  if (tension === null) {
    return (
      <td className="heat__nothing">
        <span aria-hidden="true">–</span>
        <span className="vh">{t("tension.nothing")}</span>
      </td>
    );
  }
  const words = tensionWords(tension, shown.locale);
  if (tension.masked) {
    return (
      <td className="tension-masked">
        <span>{words}</span>
      </td>
    );
  }
  const step = tensionStep(tension.ratio);
  return (
    <td className={`tension-${step}`}>
      <a href={listHref(shown, "requests", { categorie: category, quartier })}>
        {step === 4 && (
          <>
            <span aria-hidden="true">◆ </span>
            <span className="vh">{t("tension.strong")} </span>
          </>
        )}
        {words}
      </a>
    </td>
  );
}

/** Whose cells are all masked is named, and nothing more is said of them. */
function MaskedNames({ grid, shown: { quartiers, locale } }: { grid: HeatGrid; shown: Shown }) {
  const t = getTranslator(locale, "dashboard");
  const { list } = figureFormat(locale);
  const places = quartiers.filter(({ id }) => grid.masked.quartierIds.includes(id)).map(({ shortName }) => shortName);
  const categories = grid.masked.categories.map((category) => t(`short.${category}`));
  if (grid.rows.length === 0) return null;
  return (
    <>
      {places.length > 0 && (
        <p className="small muted">{t("heat.maskedQuartiers", { names: list(places), count: places.length })}</p>
      )}
      {categories.length > 0 && (
        <p className="small muted">{t("heat.maskedCategories", { names: list(categories) })}</p>
      )}
    </>
  );
}
