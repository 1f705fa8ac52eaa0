import { ScrollRegion } from "#components/ui/scroll-region.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { FIGURES } from "#lib/insights/open-data/count-figures.ts";
import type { LineRow } from "./line-rows.ts";
import { ValueCell } from "./value-cell.tsx";

type Props = { caption: string; head: string; rows: readonly LineRow[]; locale: Locale };

/** What each line adds up to: requests, offers and helps. */
export function LineTable({ caption, head, rows, locale }: Props) {
  const t = getTranslator(locale, "openData");
  return (
    <section className="card">
      <h2>{caption}</h2>
      <ScrollRegion label={t("scrolls", { table: caption })}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {FIGURES.map((figure) => (
                <th key={figure} scope="col" className="n">
                  {t(`figure.${figure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, totals, isTotal }) => (
              <tr key={name} className={isTotal ? "total" : undefined}>
                <th scope="row">{name}</th>
                {FIGURES.map((figure) => (
                  <ValueCell key={figure} value={totals[figure]} locale={locale} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
