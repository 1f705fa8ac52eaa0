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

/** The way to what ended earlier, and back. */
export function PastPages({ page, more, citySlug, locale }: Props) {
  if (page === 0 && !more) return null;
  const t = getTranslator(locale, "exchange");
  const to = (number: number) =>
    href(locale, "exchanges", { city: citySlug }, { page: number > 0 ? String(number + 1) : undefined });
  return (
    <p className="row">
      {page > 0 && (
        <a className="btn btn--ghost" href={to(page - 1)}>
          {t("list.newer")}
        </a>
      )}
      {more && (
        <a className="btn btn--ghost" href={to(page + 1)}>
          {t("list.more")}
        </a>
      )}
    </p>
  );
}
