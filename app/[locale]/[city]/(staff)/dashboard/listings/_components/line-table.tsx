import { ScrollRegion } from "#components/ui/scroll-region.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Quartier } from "#lib/cities/quartier.ts";
import { figureFormat } from "#lib/i18n/figure-words.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { FigureLine, FigureList } from "#lib/insights/figure-list.ts";

type Props = {
  lines: readonly FigureLine[];
  list: FigureList;
  city: City;
  quartiers: readonly Pick<Quartier, "id" | "name">[];
  locale: Locale;
};

/** The things that were counted: those that anybody may read lead to their page, of the others only what was counted is said. */
export function LineTable({ lines, list, city, quartiers, locale }: Props) {
  const t = getTranslator(locale, "dashboard");
  const names = getTranslator(locale, "catalogue");
  const { day } = figureFormat(locale);
  const isHelp = list === "helps";
  return (
    <ScrollRegion label={t(`listings.what.${list}`)}>
      <table className="table figure-lines">
        <thead>
          <tr>
            <th scope="col">{t("listings.day")}</th>
            {!isHelp && <th scope="col">{t("listings.listing")}</th>}
            <th scope="col">{t("table.category")}</th>
            <th scope="col">{t("table.quartier")}</th>
            {!isHelp && <th scope="col">{t("listings.state")}</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td className="nb">{day(line.day)}</td>
              {!isHelp && (
                <td>
                  {line.title === null ? (
                    <span className="muted">{t(line.status === null ? "listings.gone" : "listings.hidden")}</span>
                  ) : (
                    <a href={href(locale, "listing", { city: city.slug, id: line.id })}>{line.title}</a>
                  )}
                </td>
              )}
              <td>{names(`category.${line.category}`)}</td>
              <td>{quartiers.find(({ id }) => id === line.quartierId)?.name}</td>
              {!isHelp && <td>{line.status && names(`status.${line.status}`)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
