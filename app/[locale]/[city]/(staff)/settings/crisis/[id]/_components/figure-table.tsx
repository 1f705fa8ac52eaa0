import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { type CrisisReport, type FigureRow, figureRows } from "#lib/server/crisis/load-crisis-report.ts";
import { minutesText } from "../../change-rows.ts";

/** Below this, a difference may be chance. */
const SMALL = 20;

/** Each figure while the crisis went on and before, with the difference. */
export function FigureTable({ report, locale }: { report: CrisisReport; locale: Locale }) {
  const t = getTranslator(locale, "crisis");
  const format = getFormatter(locale, "UTC");
  const said = ({ name }: FigureRow, value: number | null) => {
    if (value === null) return t("report.none");
    return name === "firstAnswer" ? minutesText(value, locale) : format.number(value);
  };
  const difference = ({ during, earlier }: FigureRow) => {
    if (during === null || !earlier) return t("report.none");
    return format.number(during / earlier - 1, { style: "percent", signDisplay: "exceptZero" });
  };
  const { requests } = report.during;
  return (
    <section className="stack" aria-labelledby="chiffres">
      <h2 id="chiffres">{t("report.figures")}</h2>
      <div className="scroll-x">
        <table className="table" aria-labelledby="chiffres">
          <thead>
            <tr>
              <th scope="col">{t("report.figure")}</th>
              <th scope="col">{t("report.during")}</th>
              <th scope="col">{t("report.earlier")}</th>
              <th scope="col">{t("report.difference")}</th>
            </tr>
          </thead>
          <tbody>
            {figureRows(report).map((row) => (
              <tr key={row.name}>
                <th scope="row">{t(`report.${row.name}`)}</th>
                <td className="num">{said(row, row.during)}</td>
                <td className="num">{said(row, row.earlier)}</td>
                <td className="num">{difference(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small muted">
        {t("report.defined")} {Math.min(requests, report.earlier.requests) < SMALL && <b>{t("report.small")}</b>}
      </p>
    </section>
  );
}
