import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StaffNav } from "#components/staff/staff-nav.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { fullName, spokenCode } from "#lib/desk/desk-person.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { findPeople } from "#lib/server/desk/find-people.ts";
import { deskPage, first } from "../_components/desk-page.ts";
import { DoneLine } from "../_components/done-line.tsx";
import { PersonSearch } from "../_components/person-search.tsx";
import { PhoneLink } from "../_components/phone-link.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ q?: string | string[]; fait?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale)
    ? { title: getTranslator(locale, "deskPeople")("people.title"), robots: { index: false } }
    : {};
}

/** The people for whom the desk acts, by name, telephone or code; for those who work there alone. */
export default async function DeskPeoplePage({ params, searchParams }: Props) {
  const asked = await params;
  const { city, locale, agent } = await deskPage(asked, "deskPeople", { city: asked.city });
  const query = await searchParams;
  const text = first(query.q)?.trim() ?? "";
  const people = await findPeople(agent, text, new Date());
  if (!people) notFound();
  const t = getTranslator(locale, "deskPeople");
  return (
    <div className="wrap">
      <StaffNav city={city.slug} locale={locale} role={agent.role} current="desk" />
      <div className="flow stack">
        <a className="back" href={href(locale, "desk", { city: city.slug })}>
          <Icon name="left" />
          {t("person.back")}
        </a>
        <h1>{t("people.title")}</h1>
        <DoneLine done={first(query.fait)} locale={locale} />
        <PersonSearch city={city.slug} locale={locale} typed={text} />
        <h2>{text ? t("people.found", { count: people.length, text }) : t("people.latest")}</h2>
        {people.length === 0 && <p>{t(text ? "people.nothing" : "people.none")}</p>}
        <ul className="desk-people">
          {people.map((person) => (
            <li key={person.memberId} className="card">
              <h3>
                <a href={href(locale, "deskPerson", { city: city.slug, id: person.memberId })}>{fullName(person)}</a>
              </h3>
              <p className="meta">
                <span>
                  <Icon name="zone" />
                  {person.quartierName}
                </span>
                <PhoneLink phone={person.phone} />
                <span className="nb">{t("people.code", { code: spokenCode(person.callbackCode) })}</span>
              </p>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
