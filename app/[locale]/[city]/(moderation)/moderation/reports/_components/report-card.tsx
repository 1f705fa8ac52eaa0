import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { OpenReport } from "#lib/server/reports/load-reports.ts";

type Props = { report: OpenReport; city: City; locale: Locale; now: Date };

/** A report that waits: why, since when, and whether the person is known for it. */
export function ReportCard({ report: { id, reason, createdAt, reported, absences }, city, locale, now }: Props) {
  const t = getTranslator(locale, "protection");
  const age = getFormatter(locale, city.timeZone).relativeTime(createdAt, now);
  return (
    <li>
      <h3>
        <a href={href(locale, "report", { city: city.slug, id })}>{t(`reason.${reason}`)}</a>
      </h3>
      <p className="meta">
        <span>{t("moderation.age", { age })}</span>
        <span>{t("moderation.reported", { count: reported })}</span>
        <span>{t("moderation.absences", { count: absences })}</span>
      </p>
    </li>
  );
}
