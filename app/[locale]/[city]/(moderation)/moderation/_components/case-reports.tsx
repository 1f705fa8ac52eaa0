import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { momentLabel } from "#lib/i18n/moment-label.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { CaseReport } from "#lib/moderation/case-view.ts";
import { REPORT_REASONS } from "#lib/reports/report-reason.ts";

type Props = { reports: readonly CaseReport[]; city: City; locale: Locale };

/** What people who report say. Never who they are. */
export function CaseReports({ reports, city, locale }: Props) {
  if (reports.length === 0) return null;
  const t = getTranslator(locale, "judging");
  const reasons = getTranslator(locale, "protection");
  const reasonOf = (asked: string) => reasons(`reason.${REPORT_REASONS.find((known) => known === asked) ?? "other"}`);
  return (
    <section className="doc__part" aria-labelledby="signale">
      <h3 id="signale">{t("reports.title")}</h3>
      <ul className="log">
        {reports.map(({ id, reason, note, createdAt, from }) => (
          <li key={id}>
            <p className="small">
              <b>
                {t("reports.line", {
                  reason: reasonOf(reason),
                  date: momentLabel(createdAt.toISOString(), locale, city.timeZone),
                })}
              </b>{" "}
              <span className="muted">({t(`reports.from.${from}`)})</span>
            </p>
            <p className={note ? "quoted" : "small muted"}>{note || t("reports.noNote")}</p>
          </li>
        ))}
      </ul>
      <p className="xs muted">{t("reports.secret")}</p>
    </section>
  );
}
