import { DEFAULT_LOCALE } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** What a page 404 says. Next tells it neither the language nor the city of the address, so it speaks both. */
export function NotFoundText({ citySlug }: { citySlug: string | null }) {
  const fr = getTranslator(DEFAULT_LOCALE, "errors");
  const en = getTranslator("en", "errors");
  const home = citySlug ? href("fr", "home", { city: citySlug }) : href("fr", "root", {});
  return (
    <div className="wrap sec stack">
      <h1>{fr("notFound.title")}</h1>
      <p>{fr("notFound.hint")}</p>
      <p className="row">
        <a className="btn" href={home}>
          {fr("notFound.home")}
        </a>
        {citySlug && <a href={href("fr", "listings", { city: citySlug })}>{fr("notFound.list")}</a>}
      </p>
      <p lang="en" className="muted">
        {en("notFound.title")}. {en("notFound.hint")}
      </p>
    </div>
  );
}
