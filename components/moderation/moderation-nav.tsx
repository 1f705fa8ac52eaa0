import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Role } from "#lib/identity/role.ts";

const PAGES = ["moderation", "ruleSettings", "consistency", "misuse", "thanksReview"] as const;
const ADMIN_PAGES = [...PAGES, "auditLog"] as const;
export type ModerationPageName = (typeof ADMIN_PAGES)[number];

type Props = { city: string; locale: Locale; role: Role; current: ModerationPageName };

/** The pages of moderation, on top of each of them, and the guide that anybody reads; the log is the administrators'. */
export function ModerationNav({ city, locale, role, current }: Props) {
  const t = getTranslator(locale, "moderation");
  const pages = role === "admin" ? ADMIN_PAGES : PAGES;
  return (
    <nav className="subnav" aria-label={t("nav.label")}>
      <ul>
        {pages.map((page) => (
          <li key={page}>
            <a href={href(locale, page, { city })} aria-current={page === current ? "page" : undefined}>
              {t(`nav.${page}`)}
            </a>
          </li>
        ))}
        <li>
          <a href={href(locale, "moderationRules", {})}>{t("nav.guide")}</a>
        </li>
      </ul>
    </nav>
  );
}
