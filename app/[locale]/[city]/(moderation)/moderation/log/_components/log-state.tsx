import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { AuditLog } from "#lib/server/audit/load-audit-log.ts";

type Props = { log: AuditLog; locale: Locale };

/** Whether the log is as it was written, and what proves it. */
export function LogState({ log: { broken, count, head }, locale }: Props) {
  const t = getTranslator(locale, "auditLog");
  if (broken !== null) {
    return (
      <p className="banner banner--danger" role="alert">
        <Icon name="warn" />
        <span>{t("broken", { seq: broken })}</span>
      </p>
    );
  }
  return (
    <div className="banner banner--success">
      <Icon name="check" />
      <div>
        <p>{t("intact", { count })}</p>
        {head && <p className="small log-page__hash">{t("head", { hash: head })}</p>}
      </div>
    </div>
  );
}
