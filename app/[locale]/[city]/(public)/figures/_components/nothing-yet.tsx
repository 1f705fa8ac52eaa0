import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** Before the first quarter of a city is over. */
export function NothingYet({ city, locale }: { city: City; locale: Locale }) {
  const t = getTranslator(locale, "openData");
  return (
    <section className="card card--flat stack">
      <h2>{t("nothingTitle")}</h2>
      <p>{t("nothing", { city: city.name })}</p>
    </section>
  );
}
