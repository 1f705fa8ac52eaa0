import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { requestEmailAction } from "../actions.ts";
import { FreshSignIn } from "./fresh-sign-in.tsx";
import { NewEmailForm } from "./new-email-form.tsx";

type Props = { email: string; mayChange: boolean; city: City; locale: Locale };

/** The address that somebody signs in with, and the way to another one. */
export function EmailSection({ email, mayChange, city, locale }: Props) {
  const t = getTranslator(locale, "security");
  return (
    <section className="card card--flat stack" aria-labelledby="address">
      <h2 id="address">{t("email.title")}</h2>
      <p>{t.rich("email.now", { email, b: (text) => <b>{text}</b> })}</p>
      {mayChange ? (
        <NewEmailForm
          action={requestEmailAction.bind(null, { city: city.slug, locale })}
          texts={formTexts(locale, ["email"])}
          labels={{
            email: t("email.label"),
            hint: t("email.hint"),
            submit: t("email.submit"),
            working: t("working"),
          }}
        />
      ) : (
        <FreshSignIn citySlug={city.slug} locale={locale} />
      )}
    </section>
  );
}
