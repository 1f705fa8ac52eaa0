import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { OwnReport } from "#lib/server/privacy/load-privacy-log.ts";

type Props = { reports: readonly OwnReport[]; city: City; locale: Locale };

/** What the member reported, with the answers of the city. */
export function OwnReports({ reports, city, locale }: Props) {
  const t = getTranslator(locale, "protection");
  const date = (at: Date) => getFormatter(locale, city.timeZone).dateTime(at, { dateStyle: "long" });
  return (
    <section className="card card--flat stack" aria-labelledby="reports">
      <h2 id="reports">{t("log.reportsTitle")}</h2>
      {reports.length === 0 && <p>{t("log.noReport")}</p>}
      <ul className="log" hidden={reports.length === 0}>
        {reports.map(({ id, subject, about: name, reason, createdAt, messages, closedAt, answer }) => (
          <li key={id}>
            <p>
              <b>{t(`log.reported.${subject}`, { reason: t(`reason.${reason}`), name, date: date(createdAt) })}</b>
            </p>
            {subject === "message" && <p className="small muted">{t("log.attached", { count: messages })}</p>}
            {closedAt === null ? (
              <p>{t("log.waiting")}</p>
            ) : (
              <>
                <p>{t("log.answered", { date: date(closedAt) })}</p>
                <p className="quoted">{answer}</p>
              </>
            )}
            <p>
              <a href={href(locale, "noticeStatus", { city: city.slug }, { signalement: id })}>{t("log.follow")}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
