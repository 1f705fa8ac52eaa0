import type { AuditAction } from "#lib/audit/audit-action.ts";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { CrisisLogEntry, CrisisReport } from "#lib/server/crisis/load-crisis-report.ts";
import { longMoment } from "../../long-moment.ts";

type Props = { report: CrisisReport; city: City; locale: Locale };

/** Who did what of the crisis, and what else they changed of the city meanwhile. */
export function CrisisLog({ report: { log }, city, locale }: Props) {
  const t = getTranslator(locale, "crisis");
  const audit = getTranslator(locale, "auditLog");
  const moment = (at: Date) => longMoment(at, city.timeZone, locale);
  const until = ({ details }: CrisisLogEntry) =>
    typeof details.until === "string" && !Number.isNaN(Date.parse(details.until))
      ? ` (${audit("detail.until")} ${moment(new Date(details.until))})`
      : "";
  return (
    <section className="stack" aria-labelledby="journal">
      <h2 id="journal">{t("report.log")}</h2>
      {log.length === 0 && <p className="muted">{t("report.logEmpty")}</p>}
      <ol className="log">
        {log.map((entry) => (
          <li key={entry.seq}>
            <span className="small muted">{moment(entry.at)}</span>
            <br />
            <b>{entry.actorName ?? t("report.system")}</b> : {audit(`action.${entry.action as AuditAction}`)}
            {until(entry)}
          </li>
        ))}
      </ol>
    </section>
  );
}
