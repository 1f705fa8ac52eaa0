import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { MailDesk } from "#lib/server/outbox/load-mail-desk.ts";
import { resendRecentAction } from "../actions.ts";
import { FailedMessage } from "./failed-message.tsx";

type Props = { desk: MailDesk; city: City; locale: Locale };

/** What is not tried any more by itself, with what an administrator can do about it. */
export function FailedMessages({ desk, city, locale }: Props) {
  const t = getTranslator(locale, "mailDesk");
  const { failed, messages } = desk;
  return (
    <section className="stack" aria-labelledby="failed">
      <h2 id="failed">{t("failed", { count: failed.all })}</h2>
      <p>{t(failed.all === 0 ? "failedNone" : "failedText")}</p>
      {failed.recent > 0 && (
        <ButtonForm
          action={resendRecentAction.bind(null, { city: city.slug, locale })}
          hidden={{}}
          buttons={[{ label: t("resendAll", { count: failed.recent }), variant: "ghost" }]}
          about={t("resendAllAbout")}
          working={t("working")}
          texts={formTexts(locale, [])}
        />
      )}
      <ul className="log" hidden={messages.length === 0}>
        {messages.map((message) => (
          <FailedMessage key={message.id} message={message} city={city} locale={locale} />
        ))}
      </ul>
      <Pages desk={desk} city={city} locale={locale} />
    </section>
  );
}

function Pages({ desk: { page, more }, city, locale }: Props) {
  if (page === 1 && !more) return null;
  const t = getTranslator(locale, "mailDesk");
  const to = (number: number) =>
    href(locale, "mailDesk", { city: city.slug }, { page: number > 1 ? String(number) : undefined });
  return (
    <nav className="row" aria-label={t("pages")}>
      {page > 1 && (
        <a className="btn btn--ghost" href={to(page - 1)}>
          {t("newer")}
        </a>
      )}
      {more && (
        <a className="btn btn--ghost" href={to(page + 1)}>
          {t("older")}
        </a>
      )}
    </nav>
  );
}
