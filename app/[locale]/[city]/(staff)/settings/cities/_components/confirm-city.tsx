import { QuartierShapes } from "#components/staff/quartier-shapes.tsx";
import { ButtonForm } from "#components/ui/button-form.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { createCityAction } from "../actions.ts";
import type { ReadWish } from "../read-wish.ts";

type Props = {
  id: string;
  wish: Extract<ReadWish, { state: null; quartiers: readonly unknown[] }>;
  city: City;
  locale: Locale;
};

/** The city that would be made, with the button that makes it. */
export function ConfirmCity({ id, wish: { wish, quartiers }, city, locale }: Props) {
  const t = getTranslator(locale, "quartiers");
  const { name, slug, timeZone, adminEmail } = wish;
  return (
    <section className="stack" aria-labelledby="relire">
      <h2 id="relire">{t("cities.confirmTitle", { name })}</h2>
      <p>
        {t("cities.confirmLead", {
          count: quartiers.length,
          address: href(locale, "home", { city: slug }),
          timeZone,
          email: adminEmail,
        })}
      </p>
      <QuartierShapes areas={quartiers} label={t("map")} />
      <ul className="quartier-facts">
        {quartiers.map((quartier) => (
          <li key={quartier.slug}>{quartier.name}</li>
        ))}
      </ul>
      <ButtonForm
        action={createCityAction.bind(null, { city: city.slug, locale })}
        hidden={{ id }}
        buttons={[{ label: t("cities.confirm") }]}
        about={t("cities.about", { name })}
        working={t("working")}
        texts={formTexts(locale, [])}
        big
      >
        <a className="btn btn--ghost" href={href(locale, "citySettings", { city: city.slug })}>
          {t("cancel")}
        </a>
      </ButtonForm>
    </section>
  );
}
