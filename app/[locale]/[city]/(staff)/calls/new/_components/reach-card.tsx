import { CALL_REST_DAYS, LEFT_OUT_REASONS } from "#lib/calls/leave-out.ts";
import { STANDINGS } from "#lib/calls/standing.ts";
import { MOST_ASKED } from "#lib/calls/who-to-ask.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { CallPreview } from "#lib/server/calls/preview-call.ts";

/** How many people a call reaches and for which reason, and how many it leaves out. Numbers only: nobody is named. */
export function ReachCard({ preview: { reach, asked, quartiers }, locale }: { preview: CallPreview; locale: Locale }) {
  const t = getTranslator(locale, "calls");
  const names = getFormatter(locale, "UTC").list(quartiers);
  const reasons = LEFT_OUT_REASONS.flatMap((reason) => {
    const count = reach.leftOut[reason] ?? 0;
    return count > 0 ? [{ reason, count }] : [];
  });
  const left = reasons.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="card stack" aria-labelledby="who">
      <h2 id="who">{t("preview.who")}</h2>
      <p className="reach__asked">
        <b>{t("preview.asked", { count: asked })}</b>
        <span>{t("preview.inQuartiers", { count: quartiers.length, names })}</span>
      </p>
      {asked > 0 && (
        <ul className="reach">
          {STANDINGS.filter((one) => reach.standings[one]).map((standing) => (
            <li key={standing}>
              <b>{reach.standings[standing]}</b>
              <span>{t(`preview.standing.${standing}`, { count: reach.standings[standing] ?? 0 })}</span>
            </li>
          ))}
        </ul>
      )}
      <h3>{t("preview.leftOut", { count: left })}</h3>
      {left > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("preview.reasonHead")}</th>
              <th scope="col" className="num">
                {t("preview.countHead")}
              </th>
            </tr>
          </thead>
          <tbody>
            {reasons.map(({ reason, count }) => (
              <tr key={reason}>
                <th scope="row">{t(`preview.reason.${reason}`, { days: CALL_REST_DAYS, most: MOST_ASKED })}</th>
                <td className="num">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="hint">{t("preview.night")}</p>
    </section>
  );
}
