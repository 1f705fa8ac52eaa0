import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** What stands in the place of a form that asks for a new sign-in first. */
export function FreshSignIn({ citySlug, locale }: { citySlug: string; locale: Locale }) {
  const t = getTranslator(locale, "security");
  const next = href(locale, "security", { city: citySlug });
  return (
    <>
      <p>{t("fresh.text")}</p>
      <p>
        <a className="btn btn--ghost" href={href(locale, "signIn", {}, { next })}>
          {t("fresh.link")}
        </a>
      </p>
    </>
  );
}
