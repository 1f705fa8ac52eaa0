import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** A city in which nothing was ever published has no figures: no empty frames, but what comes next. */
export function NothingYet({ city, locale }: { city: City; locale: Locale }) {
  const t = getTranslator(locale, "dashboard");
  return (
    <section className="card stack" aria-labelledby="rien">
      <h2 id="rien">{t("nothing.title")}</h2>
      <p>{t("nothing.text")}</p>
      <p>
        <a className="btn" href={href(locale, "deskRequest", { city: city.slug })}>
          {t("nothing.publish")}
        </a>
      </p>
    </section>
  );
}
