import { ButtonForm } from "#components/ui/button-form.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { FormAction } from "#lib/forms/form-state.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { lastMoment } from "#lib/listings/local-time.ts";

type Props = {
  pausedUntil: Date;
  action: FormAction;
  /** Sent with the button. */
  hidden?: Readonly<Record<string, string>>;
  city: City;
  locale: Locale;
};

/** Until when somebody is on a break, and the button that ends it. */
export function PauseBanner({ pausedUntil, action, hidden = {}, city, locale }: Props) {
  const t = getTranslator(locale, "preferences");
  const date = getFormatter(locale, city.timeZone).dateTime(lastMoment(pausedUntil), { dateStyle: "long" });
  return (
    <div className="banner banner--sun">
      <Icon name="pause" />
      <div className="stack">
        <p>{t("pause.now", { date })}</p>
        <ButtonForm
          action={action}
          hidden={hidden}
          buttons={[{ label: t("pause.end"), variant: "ghost" }]}
          about={t("pause.about")}
          working={t("working")}
          texts={formTexts(locale, [])}
        />
      </div>
    </div>
  );
}
