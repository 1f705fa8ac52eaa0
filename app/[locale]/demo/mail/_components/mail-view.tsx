import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { StoredMail } from "#lib/server/demo/stored-mail.ts";
import { LinkedText } from "./linked-text.tsx";
import { MailHead } from "./mail-head.tsx";

type Props = { mail: StoredMail; locale: Locale; timeZone: string };

/** Links of the mail leave its frame, where our own pages refuse to be shown. */
const leavingFrame = (html: string) => html.replace("<head>", '<head><base target="_top">');

/** One mail: its text, and its HTML in a frame where no script runs. */
export function MailView({ mail, locale, timeZone }: Props) {
  const t = getTranslator(locale, "demo");
  return (
    <>
      <p>
        <a href={href(locale, "demoMail", {})}>{t("back")}</a>
      </p>
      <h1>{mail.subject || t("noSubject")}</h1>
      <MailHead mail={mail} locale={locale} timeZone={timeZone} />
      <section className="stack">
        <h2>{t("html")}</h2>
        {mail.html ? (
          <iframe
            className="card mail__html"
            title={t("html")}
            sandbox="allow-top-navigation-by-user-activation"
            srcDoc={leavingFrame(mail.html)}
          />
        ) : (
          <p>{t("noHtml")}</p>
        )}
      </section>
      <section className="stack">
        <h2>{t("text")}</h2>
        <div className="card">
          <LinkedText text={mail.text} />
        </div>
      </section>
    </>
  );
}
