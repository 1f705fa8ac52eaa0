import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StaffNav } from "#components/staff/staff-nav.tsx";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { href, type RouteName } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { memberPage } from "#lib/server/session.ts";
import { PAGE_ROUTES } from "./_components/page-route.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; city: string }> };
type Words = "page.identity" | "link.team";

/** What is decided where, in the order in which a city that opens decides it. */
const GROUPS = {
  service: [
    ["page.identity", PAGE_ROUTES.identity],
    ["page.texts", PAGE_ROUTES.texts],
    ["page.desk", PAGE_ROUTES.desk],
    ["page.categories", PAGE_ROUTES.categories],
    ["page.messages", PAGE_ROUTES.messages],
  ],
  work: [
    ["page.moderation", PAGE_ROUTES.moderation],
    ["link.rules", "ruleSettings"],
    ["page.matching", PAGE_ROUTES.matching],
    ["link.news", "deskNews"],
  ],
  people: [
    ["link.team", "teamSettings"],
    ["link.log", "auditLog"],
  ],
  city: [
    ["link.crisis", "crisis"],
    ["link.quartiers", "quartierSettings"],
    ["link.cities", "citySettings"],
  ],
} as const satisfies Record<string, readonly (readonly [string, RouteName])[]>;
const GROUP_NAMES = Object.keys(GROUPS) as (keyof typeof GROUPS)[];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "settings")("title"), robots: { index: false } } : {};
}

/** All that the administrators of a city decide; for anybody else there is no such page. */
export default async function SettingsHomePage({ params }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "settings", { city: slug }));
  if (member.role !== "admin") notFound();
  const t = getTranslator(locale, "settings");
  return (
    <div className="wrap">
      <StaffNav city={slug} locale={locale} role={member.role} current="settings" />
      <div className="stack settings-home">
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
        <div className="settings-home__groups">
          {GROUP_NAMES.map((group) => (
            <section key={group} aria-labelledby={`group-${group}`}>
              <h2 id={`group-${group}`}>{t(`group.${group}`)}</h2>
              <Links group={group} city={slug} locale={locale} />
            </section>
          ))}
        </div>
      </div>
    </div>
  );
}

function Links({ group, city, locale }: { group: keyof typeof GROUPS; city: string; locale: Locale }) {
  const t = getTranslator(locale, "settings");
  return (
    <ul className="settings-home__links">
      {GROUPS[group].map(([words, route]) => (
        <li key={words}>
          <a href={href(locale, route, { city })}>{t(`${words as Words}.title`)}</a>
          <p className="small muted">{t(`${words as Words}.about`)}</p>
        </li>
      ))}
    </ul>
  );
}
