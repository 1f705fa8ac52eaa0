import { Sign } from "#components/listing/sign.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";

const LOOP =
  "M1330 250C1210 300 1120 250 1096 170 1066 66 960 10 866 70 770 132 800 268 905 300 1010 330 1060 390 990 470 950 514 880 530 800 560";

/** The two actions, and what reassures. */
export function Hero({ city, locale }: { city: City; locale: Locale }) {
  const t = getTranslator(locale, "home");
  return (
    <section className="hero">
      <svg className="hero__bg" viewBox="0 0 1280 520" preserveAspectRatio="xMaxYMin slice" aria-hidden="true">
        <path d={LOOP} fill="none" stroke="var(--map-river)" strokeWidth="46" strokeLinecap="round" opacity=".34" />
      </svg>
      <div className="wrap">
        <h1>{t.rich("headline", { br: () => <br /> })}</h1>
        <p className="hero__lead">{city.settings.texts[locale].welcome ?? t("lead", { city: city.name })}</p>
        <div className="acts">
          <Action city={city} locale={locale} kind="request" title={t("ask")} hint={t("askHint")} />
          <Action city={city} locale={locale} kind="offer" title={t("give")} hint={t("giveHint")} />
        </div>
        <ul className="trust">
          <li>
            <Icon name="shield" />
            {t("trustReviewed")}
          </li>
          <li>
            <Icon name="lock" />
            {t("trustAddress")}
          </li>
          {city.settings.deskPhone && (
            <li>
              <Icon name="phone" />
              <span>
                {t("trustPhone")} <b className="num nb">{city.settings.deskPhone}</b>
              </span>
            </li>
          )}
        </ul>
      </div>
    </section>
  );
}

type ActionProps = { city: City; locale: Locale; kind: "request" | "offer"; title: string; hint: string };

function Action({ city, locale, kind, title, hint }: ActionProps) {
  return (
    <a className={`act act--${kind}`} href={href(locale, "publish", { city: city.slug }, { kind })}>
      <Sign kind={kind} />
      <span>
        <b>{title}</b>
        <small>{hint}</small>
      </span>
    </a>
  );
}
