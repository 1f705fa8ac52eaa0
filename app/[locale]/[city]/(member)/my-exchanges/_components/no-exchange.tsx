import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** No exchange yet: how one begins. */
export function NoExchange({ citySlug, locale }: { citySlug: string; locale: Locale }) {
  const t = getTranslator(locale, "exchange");
  return (
    <section className="card card--flat stack">
      <h2>{t("list.empty")}</h2>
      <p>{t("list.emptyText")}</p>
      <div className="row">
        <a className="btn" href={href(locale, "listings", { city: citySlug })}>
          {t("list.browse")}
        </a>
        <a className="btn btn--ghost" href={href(locale, "forYou", { city: citySlug })}>
          {getTranslator(locale, "matching")("title")}
        </a>
      </div>
    </section>
  );
}
