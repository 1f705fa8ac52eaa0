import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { MEASURED_QUALITY } from "#lib/matching/measured-quality.ts";

/** What was measured, ours beside the best of three simple orders. */
export function QualityTable({ locale }: { locale: Locale }) {
  const t = getTranslator(locale, "inForce");
  const format = getFormatter(locale, "UTC");
  const { queries, candidates, measuredOn, ours, best } = MEASURED_QUALITY;
  const percent = (share: number) => format.number(share, { style: "percent" });
  const hundredths = (share: number) => format.number(Math.round(share * 100));
  const rows = [
    { name: "p3" as const, say: percent },
    { name: "ndcg5" as const, say: hundredths },
    { name: "violations" as const, say: (count: number) => format.number(count) },
    { name: "wronglyExcluded" as const, say: (count: number) => format.number(count) },
  ];
  const date = format.dateTime(new Date(`${measuredOn}T12:00:00Z`), { dateStyle: "long" });
  return (
    <>
      <div className="scroll-x">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("measure")}</th>
              <th scope="col" className="n">
                {t("ours")}
              </th>
              <th scope="col" className="n">
                {t("best")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, say }) => (
              <tr key={name}>
                <th scope="row">{t(name)}</th>
                <td className="n">{say(ours[name])}</td>
                <td className="n">{say(best[name])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small muted">{t("counted", { queries, candidates, date })}</p>
    </>
  );
}
