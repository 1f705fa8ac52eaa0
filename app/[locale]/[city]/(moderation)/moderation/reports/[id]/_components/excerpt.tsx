import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { HIDDEN } from "#lib/messages/hidden-contacts.ts";
import type { OpenedReport } from "#lib/server/reports/read-report.ts";

type Props = { report: OpenedReport; city: City; locale: Locale };

/** The messages that the reporter picked, as the reporter could read them. */
export function Excerpt({ report: { excerpt, reporterName: reporter, reportedName: name }, city, locale }: Props) {
  const t = getTranslator(locale, "protection");
  const date = (at: Date) =>
    getFormatter(locale, city.timeZone).dateTime(at, { dateStyle: "long", timeStyle: "short" });
  return (
    <section className="stack" aria-labelledby="excerpt">
      <h2 id="excerpt">{t("moderation.excerptTitle")}</h2>
      <p className="small muted">
        {excerpt.length === 0 ? t("moderation.noExcerpt") : t("moderation.excerptHint", { reporter })}
      </p>
      <ol className="log" hidden={excerpt.length === 0}>
        {excerpt.map(({ seq, body, sentAt }) => (
          <li key={seq}>
            <p className="small muted">{t("moderation.line", { name, date: date(sentAt) })}</p>
            <p className="quoted">{body.replaceAll(HIDDEN, t("report.hidden"))}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
