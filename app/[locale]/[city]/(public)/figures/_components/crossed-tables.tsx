import { ScrollRegion } from "#components/ui/scroll-region.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { FIGURES, type FigureName } from "#lib/insights/open-data/count-figures.ts";
import type { Release } from "#lib/insights/open-data/release.schema.ts";
import { ValueCell } from "./value-cell.tsx";

type Props = { release: Release; locale: Locale };

/** Everything that is published, quartier by category, folded away until somebody asks for it. */
export function CrossedTables({ release, locale }: Props) {
  const t = getTranslator(locale, "openData");
  return (
    <section className="card">
      <h2>{t("crossed")}</h2>
      {FIGURES.map((figure) => (
        <details key={figure} className="crossed">
          <summary>{t(`crossedShow.${figure}`)}</summary>
          <Crossed figure={figure} release={release} locale={locale} />
        </details>
      ))}
    </section>
  );
}

function Crossed({ figure, release, locale }: Props & { figure: FigureName }) {
  const t = getTranslator(locale, "openData");
  const catalogue = getTranslator(locale, "catalogue");
  const { quartiers, categories, tables } = release;
  return (
    <ScrollRegion label={t("scrolls", { table: t(`figure.${figure}`) })}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("quartier")}</th>
            {categories.map((category) => (
              <th key={category} scope="col" className="n">
                {catalogue(`category.${category}`)}
              </th>
            ))}
            <th scope="col" className="n">
              {t("total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {tables[figure].map((row, at) => (
            <tr key={quartiers[at]?.slug ?? ""} className={quartiers[at] ? undefined : "total"}>
              <th scope="row">{quartiers[at]?.name ?? t("allCity")}</th>
              {row.map((value, column) => (
                <ValueCell key={categories[column] ?? ""} value={value} locale={locale} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
