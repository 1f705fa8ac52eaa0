import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

type Props = {
  /** From 0. */
  page: number;
  more: boolean;
  citySlug: string;
  locale: Locale;
};

/** The way to what was sent earlier, and back. */
export function SentPages({ page, more, citySlug, locale }: Props) {
  if (page === 0 && !more) return null;
  const t = getTranslator(locale, "preferences");
  const to = (number: number) =>
    href(locale, "sentMessages", { city: citySlug }, { page: number > 0 ? String(number + 1) : undefined });
  return (
    <p className="row">
      {page > 0 && (
        <a className="btn btn--ghost" href={to(page - 1)}>
          {t("log.newer")}
        </a>
      )}
      {more && (
        <a className="btn btn--ghost" href={to(page + 1)}>
          {t("log.older")}
        </a>
      )}
    </p>
  );
}
