import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** There is no such listing, or it is the reader's own. */
export function NothingToPropose({ citySlug, locale }: { citySlug: string; locale: Locale }) {
  const t = getTranslator(locale, "exchange");
  return (
    <>
      <h1>{t("start.nothing")}</h1>
      <p>{t("start.nothingText")}</p>
      <p>
        <a className="btn" href={href(locale, "listings", { city: citySlug })}>
          {t("start.others")}
        </a>
      </p>
    </>
  );
}
