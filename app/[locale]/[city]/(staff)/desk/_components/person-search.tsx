import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** Looks up a person by name, telephone or code. */
export function PersonSearch({ city, locale, typed = "" }: { city: string; locale: Locale; typed?: string }) {
  const t = getTranslator(locale, "deskPeople");
  return (
    <search>
      <form method="get" action={href(locale, "deskPeople", { city })} className="desk-search">
        <div className="field">
          <label htmlFor="q">{t("home.search")}</label>
          <span className="hint" id="q-hint">
            {t("home.searchHint")}
          </span>
          <input
            className="input"
            type="search"
            id="q"
            name="q"
            defaultValue={typed}
            maxLength={80}
            autoComplete="off"
            aria-describedby="q-hint"
            data-desk-key="/"
          />
        </div>
        <button type="submit" className="btn btn--ghost">
          {t("home.find")}
        </button>
      </form>
    </search>
  );
}
