import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

type Props = { city: City | null; locale: Locale; demo: boolean };

/** The foot of every page: help without Internet, the rules, and what the law asks to find everywhere. */
export function SiteFooter({ city, locale, demo }: Props) {
  const t = getTranslator(locale, "common");
  return (
    <footer className="foot">
      <div className="stones" aria-hidden="true" />
      <div className="wrap foot__in">
        <div>
          <h2>{t("foot.help")}</h2>
          {city?.settings.deskPhone && (
            <p className="row">
              <Icon name="phone" />
              <a className="num nb" href={`tel:${city.settings.deskPhone.replaceAll(/\s/g, "")}`}>
                {city.settings.deskPhone}
              </a>
            </p>
          )}
          {city?.settings.deskAddress && <p className="small">{city.settings.deskAddress}</p>}
          <p className="small muted">
            {city?.settings.deskHours} {t("foot.publishWithYou")}
          </p>
        </div>
        <div>
          <h2>{t("foot.about")}</h2>
          <ul>
            {(["howItWorks", "safety", "charter", "ruleGuide"] as const).map((name) => (
              <li key={name}>
                <a href={href(locale, name, {})}>{t(`foot.${name}`)}</a>
              </li>
            ))}
            {city && (
              <li>
                <a href={href(locale, "cityThanks", { city: city.slug })}>{t("foot.thanks")}</a>
              </li>
            )}
            {city && (
              <li>
                <a href={href(locale, "transparency", { city: city.slug })}>{t("foot.transparency")}</a>
              </li>
            )}
            {city && (
              <li>
                <a href={href(locale, "figures", { city: city.slug })}>{t("foot.figures")}</a>
              </li>
            )}
          </ul>
        </div>
        <div>
          <h2>{t("foot.danger")}</h2>
          <p className="small">{t.rich("foot.dangerText", { b: (chunks) => <b>{chunks}</b> })}</p>
        </div>
        <div className="foot__legal">
          <ul>
            {(["accessibility", "privacy", "legalNotice", "moderationRules"] as const).map((name) => (
              <li key={name}>
                <a href={href(locale, name, {})}>{t(`foot.${name}`)}</a>
              </li>
            ))}
          </ul>
          {city && (
            <p className="small muted">
              {city.settings.texts[locale].footer ?? t("foot.serviceOf", { city: city.name })}
            </p>
          )}
          {demo && (
            <p className="small">
              {t("foot.demo")} <a href={href(locale, "demoMail", {})}>{t("foot.demoMail")}</a>
            </p>
          )}
        </div>
      </div>
    </footer>
  );
}
