import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { AuditLog } from "#lib/server/audit/load-audit-log.ts";

type Props = { log: AuditLog; locale: Locale };

/** Whether the log is as it was written, and what proves it; of older entries and of a search, only how many there are. */
export function LogState({ log: { broken, count, verified, head }, locale }: Props) {
  const t = getTranslator(locale, "auditLog");
  if (broken !== null) {
    return (
      <p className="banner banner--danger" role="alert">
        <Icon name="warn" />
        <span>{t("broken", { seq: broken })}</span>
      </p>
    );
  }
  if (verified === null) return <p className="muted">{t("unchecked", { count })}</p>;
  return (
    <div className="banner banner--success">
      <Icon name="check" />
      <div>
        <p>{verified < count ? t("partly", { checked: verified, count }) : t("intact", { count })}</p>
        {head && <p className="small log-page__hash">{t("head", { hash: head })}</p>}
      </div>
    </div>
  );
}
