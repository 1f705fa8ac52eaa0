import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { StoredMail } from "#lib/server/demo/stored-mail.ts";
import { LinkedText } from "./linked-text.tsx";
import { MailHead } from "./mail-head.tsx";

type Props = { mails: StoredMail[]; to: string | undefined; locale: Locale; timeZone: string };

/** The received mails, newest first, each with its text. */
export function MailList({ mails, to, locale, timeZone }: Props) {
  const t = getTranslator(locale, "demo");
  return (
    <>
      <h1>{t("title")}</h1>
      <div className="banner banner--sun">
        <Icon name="mail" />
        <p>{t("intro")}</p>
      </div>
      {to && (
        <p>
          {t("filteredBy", { to })} · <a href={href(locale, "demoMail", {})}>{t("showAll")}</a>
        </p>
      )}
      <div className="row">
        <p>
          <b>{t("count", { count: mails.length })}</b>
        </p>
        <a className="btn btn--ghost btn--s" href={href(locale, "demoMail", {}, { to })}>
          {t("refresh")}
        </a>
      </div>
      {mails.length === 0 && <p>{t("empty")}</p>}
      <ol className="stack">
        {mails.map((mail) => (
          <li key={mail.id}>
            <article className="card stack">
              <h2>{mail.subject || t("noSubject")}</h2>
              <MailHead mail={mail} locale={locale} timeZone={timeZone} />
              <LinkedText text={mail.text} />
              <p className="row small">
                <a href={href(locale, "demoMail", {}, { mail: mail.id })}>{t("open")}</a>
                {!to && <a href={href(locale, "demoMail", {}, { to: mail.to })}>{t("onlyTo", { to: mail.to })}</a>}
              </p>
            </article>
          </li>
        ))}
      </ol>
    </>
  );
}
