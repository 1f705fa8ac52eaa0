import type { ReactNode } from "react";
import { Logo } from "#components/shell/logo.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { Kind } from "#lib/listings/listing.ts";

type Props = {
  city: City;
  locale: Locale;
  /** What the preview is called. */
  label: string;
  /** Whose colour it has. */
  kind: Kind;
  /** In the corner: what it is, and its reference or name. */
  code: readonly [string, string];
  /** The lowest line: when to take it down. */
  until: string;
  /** What can be torn off. */
  strips: ReactNode;
  children: ReactNode;
};

/** One A4 page, drawn in millimetres of its own width: the head, what it says, and the foot. */
export function PosterSheet({ city, locale, label, kind, code: [what, name], until, strips, children }: Props) {
  const t = getTranslator(locale, "posters");
  return (
    <article className={`sheet sheet--${kind}`} aria-label={label}>
      <div className="a4">
        <div className="stones" aria-hidden="true" />
        <div className="a4__in">
          <div className="a4__brand">
            <Logo />
            <span>
              {getTranslator(locale, "common")("brand")}
              <small>{t("sheet.city", { city: city.name })}</small>
            </span>
            <span className="a4__code">
              {what}
              <br />
              {name}
            </span>
          </div>
          {children}
          <p className="a4__end">
            <span>{until}</span>
            <span>{t("sheet.litter")}</span>
          </p>
        </div>
        {strips}
      </div>
    </article>
  );
}
