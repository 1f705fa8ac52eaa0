import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { AccountLink } from "./account-link.tsx";
import { BellLink } from "./bell-link.tsx";
import { ExchangesLink } from "./exchanges-link.tsx";
import { LanguageLink } from "./language-link.tsx";
import { LiveBell } from "./live-bell.tsx";
import { Logo } from "./logo.tsx";
import { ModerationLink } from "./moderation-link.tsx";
import { StaffLink } from "./staff-link.tsx";

type Props = { city: City | null; locale: Locale };

/** Up to this number, then "9+". */
const MOST_SHOWN = 9;

const labels = (of: (count: number) => string, most = MOST_SHOWN) =>
  Array.from({ length: most + 1 }, (_, count) => of(count));
const waitingLabels = (locale: Locale) =>
  labels((count) => getTranslator(locale, "exchange")("waitingCount", { count }));
/** Moderators count further. */
const MOST_CASES = 20;
const caseLabels = (locale: Locale) =>
  labels((count) => getTranslator(locale, "moderation")("headerCount", { count }), MOST_CASES);
const unreadLabels = (locale: Locale) =>
  labels((count) => getTranslator(locale, "notices")(count === MOST_SHOWN ? "unreadMost" : "unreadCount", { count }));

/** The bell, beside the menu where that is small and in it otherwise: one of the two is shown. */
function bellOf(city: City, locale: Locale) {
  const t = getTranslator(locale, "notices");
  const address = href(locale, "notifications", { city: city.slug });
  return <BellLink citySlug={city.slug} href={address} label={t("link")} unreadLabels={unreadLabels(locale)} />;
}

/** What keeps it live. */
function liveBellOf(city: City, locale: Locale) {
  const newText = getTranslator(locale, "notices")("fresh", { title: "{title}", body: "{body}" });
  return <LiveBell citySlug={city.slug} url={`/api/${city.slug}/notifications`} locale={locale} newText={newText} />;
}

/** The head of every page. It holds nothing personal: the account link finds out by itself who reads. */
export function SiteHeader({ city, locale }: Props) {
  const t = getTranslator(locale, "common");
  const home = city ? href(locale, "home", { city: city.slug }) : href(locale, "root", {});
  return (
    <>
      <a className="skip" href="#contenu">
        {t("skipToContent")}
      </a>
      <header className="head">
        <div className="wrap head__in">
          <a className="logo" href={home}>
            <Logo />
            <span>
              <b>{t("brand")}</b>
              {city && <span>{t("cityOf", { city: city.name })}</span>}
              <span className="vh">{t("logoHome")}</span>
            </span>
          </a>
          {city && <div className="head__bell">{bellOf(city, locale)}</div>}
          <details className="head__more">
            <summary className="head__menu">
              <Icon name="menu" />
              {t("menu")}
            </summary>
          </details>
          <nav className="nav" aria-label={t("mainMenu")}>
            {city && (
              <>
                <a href={href(locale, "listings", { city: city.slug })}>{t("nav.around")}</a>
                <a href={href(locale, "publish", { city: city.slug })}>{t("nav.publish")}</a>
                <a href={href(locale, "forYou", { city: city.slug })}>{t("nav.forYou")}</a>
                <a href={href(locale, "myListings", { city: city.slug })}>{t("nav.mine")}</a>
                <ExchangesLink
                  citySlug={city.slug}
                  href={href(locale, "exchanges", { city: city.slug })}
                  label={t("nav.exchanges")}
                  waitingLabels={waitingLabels(locale)}
                />
                <ModerationLink
                  citySlug={city.slug}
                  href={href(locale, "moderation", { city: city.slug })}
                  label={getTranslator(locale, "moderation")("headerLink")}
                  waitingLabels={caseLabels(locale)}
                />
                <StaffLink
                  citySlug={city.slug}
                  href={href(locale, "dashboard", { city: city.slug })}
                  label={getTranslator(locale, "staff")("dashboard")}
                />
                {bellOf(city, locale)}
                <noscript>
                  <a href={href(locale, "notifications", { city: city.slug })}>
                    {getTranslator(locale, "notices")("link")}
                  </a>
                </noscript>
              </>
            )}
            <LanguageLink locale={locale} label={t("otherLanguage")} title={t("otherLanguageLabel")} />
            <AccountLink
              citySlug={city?.slug ?? null}
              signIn={{ href: href(locale, "signIn", {}), label: t("nav.signIn") }}
              account={city && { href: href(locale, "profile", { city: city.slug }), label: t("nav.account") }}
            />
          </nav>
          {city && liveBellOf(city, locale)}
        </div>
        <div className="stones" aria-hidden="true" />
      </header>
    </>
  );
}
