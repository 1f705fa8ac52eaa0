import { Icon } from "#components/ui/icon.tsx";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { DeskKeys } from "./desk-keys.tsx";
import { PersonSearch } from "./person-search.tsx";

/** The telephone rings: take down a request, or find who calls. Both by one key. */
export function DeskStart({ city, locale }: { city: string; locale: Locale }) {
  const t = getTranslator(locale, "deskPeople");
  return (
    <div className="desk-start">
      <div>
        <a
          className="btn btn--request btn--big"
          href={href(locale, "deskRequest", { city })}
          data-desk-key="n"
          aria-keyshortcuts="n"
        >
          <Icon name="phone" />
          {t("home.new")} <kbd className="needs-script">N</kbd>
        </a>
        <p className="hint">{t("home.newHint")}</p>
      </div>
      <PersonSearch city={city} locale={locale} />
      <DeskKeys
        words={{ keys: t("home.keys", { new: "N", search: "/" }), on: t("home.keysOn"), off: t("home.keysOff") }}
      />
    </div>
  );
}
