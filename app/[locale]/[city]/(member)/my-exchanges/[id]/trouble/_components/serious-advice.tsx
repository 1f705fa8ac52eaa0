import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";
import type { CitySettings } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

type Props = {
  name: string;
  place: { city: string; id: string };
  settings: CitySettings;
  /** The reader has left the conversation before. */
  left: boolean;
  locale: Locale;
  /** How to block the other one. */
  children: ReactNode;
};

/** Something serious: whom to call, first of all, then what this site can do. */
export function SeriousAdvice({ name, place, settings: { deskPhone, deskHours }, left, locale, children }: Props) {
  const t = getTranslator(locale, "protection");
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  const phone = (chunks: ReactNode) => (
    <a className="num nb" href={`tel:${deskPhone?.replaceAll(/\s/g, "")}`}>
      {chunks}
    </a>
  );
  return (
    <section className="card stack" aria-labelledby="serious">
      <h2 id="serious">{t("trouble.seriousTitle")}</h2>
      <p className="banner banner--danger">
        <Icon name="warn" />
        <span>{t.rich("trouble.call", { b })}</span>
      </p>
      <ul className="keep__facts">
        <li>{t("trouble.away")}</li>
        {deskPhone && <li>{t.rich("trouble.desk", { phone, number: deskPhone, hours: deskHours ?? "" })}</li>}
        <li>{t("trouble.keep")}</li>
        <li>
          <a href={href(locale, "safety", {})}>{t("trouble.safety")}</a>
        </li>
      </ul>
      <ul className="keep__links">
        <li>
          <a href={href(locale, "reportExchange", place)}>
            <Icon name="flag" size="s" />
            {t("trouble.report", { name })}
          </a>
        </li>
        {!left && (
          <li>
            <a href={href(locale, "leaveExchange", place)}>
              <Icon name="out" size="s" />
              {t("trouble.leave")}
            </a>
          </li>
        )}
        <li>{children}</li>
      </ul>
    </section>
  );
}
