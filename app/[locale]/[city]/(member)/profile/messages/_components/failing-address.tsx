import { ButtonForm } from "#components/ui/button-form.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { retryAddressAction } from "../actions.ts";

type Props = { email: string; pausedUntil: Date; city: City; locale: Locale };

/** That mails to the member's address came back, and the button for whoever has repaired it. */
export function FailingAddress({ email, pausedUntil, city, locale }: Props) {
  const t = getTranslator(locale, "preferences");
  const date = getFormatter(locale, city.timeZone).dateTime(pausedUntil, { dateStyle: "long" });
  return (
    <section className="banner banner--danger" aria-label={t("address.about")}>
      <Icon name="warn" />
      <div className="stack">
        <p>
          <b>{t("address.failing", { email, date })}</b>
        </p>
        <p>{t("address.check")}</p>
        <ButtonForm
          action={retryAddressAction.bind(null, { city: city.slug, locale })}
          hidden={{}}
          buttons={[{ label: t("address.retry"), variant: "ghost" }]}
          about={t("address.about")}
          working={t("working")}
          texts={formTexts(locale, [])}
        />
      </div>
    </section>
  );
}
