import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** What else is done at the desk; `explains`: with what only administrators find there. */
export function DeskTools({ city, locale, explains }: { city: string; locale: Locale; explains: boolean }) {
  const t = getTranslator(locale, "deskPeople");
  const admin = [
    { to: href(locale, "whyNot", { city }), label: getTranslator(locale, "whyNot")("title") },
    { to: href(locale, "mailDesk", { city }), label: getTranslator(locale, "mailDesk")("title") },
    { to: href(locale, "mailTemplates", { city }), label: getTranslator(locale, "mailPreview")("title") },
  ];
  const links = [
    { to: href(locale, "deskPeople", { city }), label: t("home.everybody") },
    { to: href(locale, "deskNews", { city }), label: getTranslator(locale, "cityNews")("title") },
    ...(explains ? admin : []),
  ];
  return (
    <nav aria-labelledby="tools">
      <h2 id="tools">{t("home.tools")}</h2>
      <ul>
        {links.map(({ to, label }) => (
          <li key={to}>
            <a href={to}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
