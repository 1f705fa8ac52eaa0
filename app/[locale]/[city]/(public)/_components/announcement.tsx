import { Icon } from "#components/ui/icon.tsx";
import type { CitySettings } from "#lib/cities/city.ts";
import { DEFAULT_LOCALE, type Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** What the city announces; in French where it did not say it in the language of the page. */
export function Announcement({ texts, locale }: { texts: CitySettings["texts"]; locale: Locale }) {
  const own = texts[locale].announcement;
  const said = own ?? texts[DEFAULT_LOCALE].announcement;
  if (!said) return null;
  return (
    <aside className="wrap announcement" aria-label={getTranslator(locale, "home")("announcement")}>
      <p className="banner banner--sun" lang={own ? undefined : DEFAULT_LOCALE}>
        <Icon name="mega" />
        <span>{said}</span>
      </p>
    </aside>
  );
}
