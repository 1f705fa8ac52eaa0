import { QuartierShapes } from "#components/staff/quartier-shapes.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { KnownQuartier } from "#lib/server/cities/load-quartier-draft.ts";

/** The quartiers of today: their picture, and how many live and ask there. */
export function KnownQuartiers({ known, locale }: { known: readonly KnownQuartier[]; locale: Locale }) {
  const t = getTranslator(locale, "quartiers");
  const format = getFormatter(locale, "UTC");
  return (
    <section className="stack" aria-labelledby="aujourdhui">
      <h2 id="aujourdhui">{t("now")}</h2>
      <QuartierShapes areas={known} label={t("map")} />
      <div className="scroll-x">
        <table className="table" aria-labelledby="aujourdhui">
          <thead>
            <tr>
              {(["name", "population", "members", "listings"] as const).map((column) => (
                <th scope="col" key={column}>
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {known.map(({ slug, name, population, members, listings }) => (
              <tr key={slug}>
                <th scope="row">{name}</th>
                <td className="num">{format.number(population)}</td>
                <td className="num">{format.number(members)}</td>
                <td className="num">{format.number(listings)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
