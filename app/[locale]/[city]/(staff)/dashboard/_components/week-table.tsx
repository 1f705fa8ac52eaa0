import { ScrollRegion } from "#components/ui/scroll-region.tsx";
import type { TrendPicture } from "#lib/i18n/figure-pictures.ts";
import { figureFormat } from "#lib/i18n/figure-words.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

type Props = { pictures: readonly TrendPicture[]; mondays: readonly string[]; locale: Locale };

/** The numbers of the small pictures: a line for each category, requests and offers of each week. */
export function WeekTable({ pictures, mondays, locale }: Props) {
  const t = getTranslator(locale, "dashboard");
  const { count, shortDay } = figureFormat(locale);
  return (
    <details className="figure-table">
      <summary>{t("table.read")}</summary>
      <ScrollRegion label={t("weeks.caption")}>
        <table className="table week-table">
          <caption className="vh">{t("weeks.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("table.category")}</th>
              <th scope="col">
                <span className="vh">
                  {t("table.requests")}, {t("table.offers")}
                </span>
              </th>
              {mondays.map((monday) => (
                <th key={monday} scope="col" className="n">
                  <span className="vh">{t("table.week")} </span>
                  {shortDay(monday)}
                </th>
              ))}
            </tr>
          </thead>
          {pictures.map(({ trend, name }) => (
            <tbody key={trend.category}>
              {(["requests", "offers"] as const).map((kind) => (
                <tr key={kind}>
                  {kind === "requests" && (
                    <th scope="rowgroup" rowSpan={2}>
                      {name}
                    </th>
                  )}
                  <th scope="row">{t(`table.${kind}`)}</th>
                  {trend[kind].map((value, week) => (
                    <td key={mondays[week]} className="n">
                      {count(value)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
    </details>
  );
}
