import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Role } from "#lib/identity/role.ts";

export const STAFF_PAGES = ["dashboard", "calls", "desk", "posters", "settings"] as const;
export type StaffPage = (typeof STAFF_PAGES)[number];

type Props = { city: string; locale: Locale; role: Role; current: StaffPage };

/** The parts of what city staff work with; settings are the administrators'. */
export function StaffNav({ city, locale, role, current }: Props) {
  const t = getTranslator(locale, "staff");
  const pages = STAFF_PAGES.filter((page) => page !== "settings" || role === "admin");
  return (
    <nav className="subnav" aria-label={t("nav")}>
      <ul>
        {pages.map((page) => (
          <li key={page}>
            <a href={href(locale, page, { city })} aria-current={page === current ? "page" : undefined}>
              {t(page)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
