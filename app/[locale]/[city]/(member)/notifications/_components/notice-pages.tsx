import type { FormPlace } from "#lib/i18n/form-place.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

type Props = {
  place: FormPlace;
  /** The last one of the page, when there are some before it. */
  last: string | undefined;
  isFirst: boolean;
};

/** The way to what was told before, and back to the start. */
export function NoticePages({ place: { city, locale }, last, isFirst }: Props) {
  if (isFirst && !last) return null;
  const t = getTranslator(locale, "notices");
  return (
    <nav aria-label={t("pages")} className="row">
      {!isFirst && (
        <a className="btn btn--ghost" href={href(locale, "notifications", { city })}>
          {t("newest")}
        </a>
      )}
      {last && (
        <a className="btn btn--ghost" href={href(locale, "notifications", { city }, { avant: last })}>
          {t("older")}
        </a>
      )}
    </nav>
  );
}
