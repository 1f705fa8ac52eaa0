import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { isUrgent } from "#lib/reports/report-reason.ts";
import type { OpenedReport } from "#lib/server/reports/read-report.ts";

type Props = { report: OpenedReport; city: City; locale: Locale };

/** What a moderator does first when somebody may be in danger; nothing for other reports, nor once it is answered. */
export function UrgentAdvice({ report, city: { settings }, locale }: Props) {
  const { reason, closedAt, reporterName: reporter, reportedName: reported } = report;
  if (!isUrgent(reason) || closedAt) return null;
  const t = getTranslator(locale, "protection");
  const { deskPhone, deskHours } = settings;
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  const phone = (chunks: ReactNode) => (
    <a className="num nb" href={`tel:${deskPhone?.replaceAll(/\s/g, "")}`}>
      {chunks}
    </a>
  );
  return (
    <section className="card stack" aria-labelledby="urgent">
      <h2 id="urgent">{t("moderation.urgentTitle")}</h2>
      <p className="banner banner--danger">
        <Icon name="warn" />
        <span>{t.rich("moderation.urgentCall", { b })}</span>
      </p>
      <ul className="keep__facts">
        <li>
          {deskPhone
            ? t.rich("moderation.urgentDesk", { phone, reporter, number: deskPhone, hours: deskHours ?? "" })
            : t("moderation.urgentNoDesk", { reporter })}
        </li>
        <li>{t("moderation.urgentBlock", { reporter, reported })}</li>
      </ul>
    </section>
  );
}
