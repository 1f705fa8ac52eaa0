import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StaffNav } from "#components/staff/staff-nav.tsx";
import { FocusedStatus } from "#components/ui/focused-status.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCities, loadCity } from "#lib/server/cities/load-city.ts";
import { loadQuartierDraft } from "#lib/server/cities/load-quartier-draft.ts";
import { mayCreateCities } from "#lib/server/cities/may-create-cities.ts";
import { currentSession, memberPage } from "#lib/server/session.ts";
import { ConfirmCity } from "./_components/confirm-city.tsx";
import { NewCityForm } from "./_components/new-city-form.tsx";
import { readWish } from "./read-wish.ts";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<Record<"fichier" | "fait" | "refus", string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale)
    ? { title: getTranslator(locale, "quartiers")("cities.title"), robots: { index: false } }
    : {};
}

/** The cities of this service, and the form of another one, for the administrators named in CITY_CREATORS. Nobody else has this page. */
export default async function CitiesPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "citySettings", { city: slug }));
  if (!mayCreateCities(member, await currentSession())) notFound();
  const { fichier, fait } = await searchParams;
  const cities = await loadCities();
  const found = await loadQuartierDraft(member, fichier, new Date());
  const draft = found?.newCity && !found.appliedAt ? found : null;
  const wish = draft && readWish(draft, cities);
  const created = cities.find((one) => one.slug === fait);
  const t = getTranslator(locale, "quartiers");
  return (
    <div className="wrap">
      <StaffNav city={slug} locale={locale} role={member.role} current="settings" />
      <div className="stack">
        <a className="back" href={href(locale, "settings", { city: slug })}>
          <Icon name="left" />
          {t("back")}
        </a>
        <h1>{t("cities.title")}</h1>
        {created && (
          <FocusedStatus className="banner banner--success">
            <Icon name="check" />
            <span>
              {t("cities.done")} <a href={href(locale, "home", { city: created.slug })}>{t("cities.open")}</a>
            </span>
          </FocusedStatus>
        )}
        {wish?.quartiers ? (
          <ConfirmCity id={draft?.id ?? ""} wish={wish} city={city} locale={locale} />
        ) : (
          <>
            <p>{t("cities.lead")}</p>
            <section className="stack" aria-labelledby="villes">
              <h2 id="villes">{t("cities.list")}</h2>
              <ul className="crisis-past">
                {cities.map((one) => (
                  <li key={one.id}>
                    <a href={href(locale, "home", { city: one.slug })}>{one.name}</a>{" "}
                    <span className="small muted">{one.timeZone}</span>
                  </li>
                ))}
              </ul>
            </section>
            <NewCityForm draft={draft} state={wish?.state ?? null} city={city} locale={locale} />
          </>
        )}
      </div>
    </div>
  );
}
