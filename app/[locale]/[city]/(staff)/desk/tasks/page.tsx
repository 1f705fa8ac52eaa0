import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StaffNav } from "#components/staff/staff-nav.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadTasks } from "#lib/server/desk/load-tasks.ts";
import { CallCard } from "../_components/call-card.tsx";
import { deskPage, first } from "../_components/desk-page.ts";
import { DoneLine } from "../_components/done-line.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ fait?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale)
    ? { title: getTranslator(locale, "deskPeople")("calls.title"), robots: { index: false } }
    : {};
}

/** The calls to make: whom, what to say, what came of it. For those who work at the desk alone. */
export default async function DeskTasksPage({ params, searchParams }: Props) {
  const asked = await params;
  const { city, locale, agent } = await deskPage(asked, "deskTasks", { city: asked.city });
  const now = new Date();
  const found = await loadTasks(agent, now);
  if (!found) notFound();
  const t = getTranslator(locale, "deskPeople");
  const { calls, later } = found;
  return (
    <div className="wrap">
      <StaffNav city={city.slug} locale={locale} role={agent.role} current="desk" />
      <div className="flow stack">
        <a className="back" href={href(locale, "desk", { city: city.slug })}>
          <Icon name="left" />
          {t("person.back")}
        </a>
        <h1>{t("calls.count", { count: calls.length })}</h1>
        <DoneLine done={first((await searchParams).fait)} locale={locale} />
        <p>{t(calls.length > 0 ? "calls.lead" : "calls.empty")}</p>
        <ul className="posts">
          {calls.map(
            ([task, ...others]) =>
              task && (
                <CallCard key={task.id} call={[task, ...others]} city={city} locale={locale} now={now} from="tasks" />
              ),
          )}
        </ul>
        <p className="hint">{t("calls.later", { count: later })}</p>
      </div>
    </div>
  );
}
