import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

/** What only administrators find at the desk. */
export function AdminLinks({ city, locale }: { city: string; locale: Locale }) {
  const links = [
    { to: href(locale, "whyNot", { city }), label: getTranslator(locale, "whyNot")("title") },
    { to: href(locale, "mailDesk", { city }), label: getTranslator(locale, "mailDesk")("title") },
    { to: href(locale, "mailTemplates", { city }), label: getTranslator(locale, "mailPreview")("title") },
  ];
  return (
    <nav aria-labelledby="administration">
      <h2 id="administration">{getTranslator(locale, "desk")("administration")}</h2>
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
