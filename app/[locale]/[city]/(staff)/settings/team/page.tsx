import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StaffNav } from "#components/staff/staff-nav.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { memberPage } from "#lib/server/session.ts";
import { loadTeam } from "#lib/server/team/load-team.ts";
import { ChangeRole } from "./_components/change-role.tsx";
import { Helpers } from "./_components/helpers.tsx";
import { OfferRole, RoleOffers } from "./_components/offer-role.tsx";
import { StaffTable } from "./_components/staff-table.tsx";
import { TeamDone } from "./_components/team-done.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<Partial<Record<"fait" | "role" | "personne", string | string[]>>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "team")("title"), robots: { index: false } } : {};
}

/** Who works for the city, and whom it verified, for its administrators; for anybody else there is no such page. */
export default async function TeamPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "teamSettings", { city: slug }));
  const { fait, role, personne } = await searchParams;
  const now = new Date();
  const team = await loadTeam(member, typeof personne === "string" ? personne : null, now);
  if (!team) notFound();
  const t = getTranslator(locale, "team");
  const { staff, offers, helpers, found } = team;
  const changed = staff.find(({ id }) => id === role);
  const admins = staff.filter((one) => one.role === "admin" && !one.suspended);
  const isLast = changed !== undefined && admins.every(({ id }) => id === changed.id);
  const shown = { city, locale };
  return (
    <div className="wrap">
      <StaffNav city={slug} locale={locale} role={member.role} current="settings" />
      <div className="flow stack city-team">
        <a className="back" href={href(locale, "settings", { city: slug })}>
          <Icon name="left" />
          {t("back")}
        </a>
        <h1>{t("title")}</h1>
        <TeamDone key={now.toISOString()} done={fait} locale={locale} />
        <p>{t("lead")}</p>
        {changed && <ChangeRole person={changed} isOwn={changed.id === member.id} isLast={isLast} {...shown} />}
        <StaffTable staff={staff} ownId={member.id} {...shown} />
        <RoleOffers offers={offers} {...shown} />
        {/* One form asks for a role at a time: both have a field of that name. */}
        {!changed && <OfferRole {...shown} />}
        <Helpers helpers={helpers} found={found} {...shown} />
      </div>
    </div>
  );
}
