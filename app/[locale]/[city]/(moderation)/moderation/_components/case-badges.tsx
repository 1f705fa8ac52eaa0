import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { OpenedCase } from "#lib/moderation/case-view.ts";

type Props = { opened: OpenedCase; locale: Locale };

/** What one should know of a case before reading it. */
export function CaseBadges({ opened: { reports, origin, level, escalatedAt, listing }, locale }: Props) {
  const t = getTranslator(locale, "judging");
  return (
    <>
      {level === "danger" && (
        <span className="badge badge--danger">
          <Icon name="warn" size="s" />
          {t("badge.danger")}
        </span>
      )}
      {reports.length > 0 && (
        <span className="badge badge--danger">
          <Icon name="flag" size="s" />
          {t("badge.reported", { count: reports.length })}
        </span>
      )}
      {origin !== "report" && <span className="badge">{t(`badge.${origin}`)}</span>}
      {listing?.status === "pending" && <span className="badge badge--sun">{t("badge.status")}</span>}
      {escalatedAt && <span className="badge badge--sun">{t("badge.escalated")}</span>}
    </>
  );
}
