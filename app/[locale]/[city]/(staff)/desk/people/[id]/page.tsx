import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StaffNav } from "#components/staff/staff-nav.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { fullName } from "#lib/desk/desk-person.ts";
import { groupCalls } from "#lib/desk/group-calls.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadPerson, loadPersonExchange } from "#lib/server/desk/load-person.ts";
import { CallCard } from "../../_components/call-card.tsx";
import { deskPage, first } from "../../_components/desk-page.ts";
import { DoneLine } from "../../_components/done-line.tsx";
import { ExchangePanel } from "./_components/exchange-panel.tsx";
import { PersonExchanges } from "./_components/person-exchanges.tsx";
import { PersonFacts } from "./_components/person-facts.tsx";
import { PersonListings } from "./_components/person-listings.tsx";
import { PersonMore } from "./_components/person-more.tsx";
import { PersonSheet } from "./_components/person-sheet.tsx";
import { TakenSummary } from "./_components/taken-summary.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string; id: string }>;
  searchParams: Promise<Record<"fait" | "note" | "echange", string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale)
    ? { title: getTranslator(locale, "deskPeople")("people.title"), robots: { index: false } }
    : {};
}

/** A person of the desk, with all that is going on for them; for whoever does not work there this page does not exist. */
export default async function DeskPersonPage({ params, searchParams }: Props) {
  const asked = await params;
  const { city, locale, agent } = await deskPage(asked, "deskPerson", { city: asked.city, id: asked.id });
  const now = new Date();
  const loaded = await loadPerson(agent, asked.id, now);
  if (!loaded) notFound();
  const { person, tasks, listings } = loaded;
  const query = await searchParams;
  const opened = first(query.echange);
  const exchange = opened ? await loadPersonExchange(agent, asked.id, opened, now) : null;
  const t = getTranslator(locale, "deskPeople");
  const here = { city, locale };
  return (
    <div className="wrap">
      <StaffNav city={city.slug} locale={locale} role={agent.role} current="desk" />
      <div className="flow stack desk-person">
        <a className="back" href={href(locale, "desk", { city: city.slug })}>
          <Icon name="left" />
          {t("person.back")}
        </a>
        <h1>{fullName(person)}</h1>
        <DoneLine done={first(query.fait)} locale={locale} />
        {person.suspended && <p className="banner banner--danger">{t("person.suspended")}</p>}
        <TakenSummary loaded={loaded} noted={first(query.note)} {...here} />
        <PersonFacts person={person} {...here} />
        {tasks.length > 0 && (
          <section aria-labelledby="to-tell" className="stack">
            <h2 id="to-tell">{t("person.calls")}</h2>
            <ul className="posts">
              {groupCalls(tasks).map(
                ([task, ...others]) =>
                  task && <CallCard key={task.id} call={[task, ...others]} {...here} now={now} from="person" />,
              )}
            </ul>
          </section>
        )}
        {exchange && <ExchangePanel opened={exchange} person={person} {...here} now={now} />}
        <PersonListings listings={listings} personId={person.memberId} {...here} />
        <PersonExchanges loaded={loaded} {...here} now={now} />
        <PersonMore person={person} {...here} now={now} />
        <PersonSheet loaded={loaded} {...here} />
      </div>
    </div>
  );
}
