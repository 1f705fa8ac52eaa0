import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import type { StoredMail } from "#lib/server/demo/stored-mail.ts";

type Props = { mail: StoredMail; locale: Locale; timeZone: string };

/** Whom a mail is for, and when it came. */
export function MailHead({ mail, locale, timeZone }: Props) {
  const t = getTranslator(locale, "demo");
  const at = getFormatter(locale, timeZone).dateTime(new Date(mail.at), { dateStyle: "long", timeStyle: "medium" });
  return (
    <p className="small muted">
      {t("to")} <b>{mail.to}</b>
      <br />
      {t("at")} <time dateTime={mail.at}>{at}</time>
    </p>
  );
}
