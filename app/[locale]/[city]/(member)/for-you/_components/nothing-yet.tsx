import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

type Props = { offers: number; citySlug: string; locale: Locale };

/** No request to show: what to do about it. */
export function NothingYet({ offers, citySlug, locale }: Props) {
  const t = getTranslator(locale, "matching");
  const city = { city: citySlug };
  if (offers === 0) {
    return (
      <section className="card card--flat stack">
        <h2>{t("noOffer.title")}</h2>
        <p>{t("noOffer.text")}</p>
        <a className="btn btn--offer" href={href(locale, "publish", city, { kind: "offer" })}>
          {t("noOffer.action")}
        </a>
      </section>
    );
  }
  return (
    <section className="card card--flat stack">
      <h2>{t("noMatch.title")}</h2>
      <p>{t("noMatch.text")}</p>
      <p>{t("noMatch.widen")}</p>
      <div className="row">
        <a className="btn" href={href(locale, "listings", city, { kind: "request" })}>
          {t("noMatch.browse")}
        </a>
        <a className="btn btn--ghost" href={href(locale, "myListings", city)}>
          {t("noMatch.edit")}
        </a>
      </div>
    </section>
  );
}
