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

/** The course of stones: left edge, width in millimetres, and kind. Shapes, because readers of PDF blur gradients. */
const STONES = [
  [0, 16.4, "ochre"],
  [16.9, 10.3, "pale"],
  [27.7, 20.1, "blue"],
  [48.3, 11.1, "ochre"],
  [59.9, 10.1, "blue"],
  [70.5, 21.4, "pale"],
  [92.4, 13.2, "ochre"],
  [106.1, 11.4, "pale"],
  [118, 20.1, "blue"],
  [138.6, 11.1, "ochre"],
  [150.2, 10.1, "blue"],
  [160.8, 18.4, "ochre"],
  [179.7, 10.3, "pale"],
  [190.5, 19.5, "blue"],
] as const;

/** One A4 page, drawn in millimetres of its own width: the head, what it says, and the foot. */
export function PosterSheet({ city, locale, label, kind, code: [what, name], until, strips, children }: Props) {
  const t = getTranslator(locale, "posters");
  return (
    <article className={`sheet sheet--${kind}`} aria-label={label}>
      <div className="a4">
        <svg className="a4__stones" viewBox="0 0 210 4" aria-hidden="true" focusable="false">
          {STONES.map(([left, width, stone]) => (
            <rect key={left} x={left} width={width} height="4" fill={`var(--stone-${stone})`} />
          ))}
        </svg>
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
