import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StaffNav } from "#components/staff/staff-nav.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { firstCategories, firstOnes } from "#lib/cities/crisis.ts";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadUnmetNeeds } from "#lib/server/desk/load-unmet-needs.ts";
import { memberPage } from "#lib/server/session.ts";
import { CallsToMake } from "./_components/calls-to-make.tsx";
import { DeskStart } from "./_components/desk-start.tsx";
import { DeskTools } from "./_components/desk-tools.tsx";
import { NeedList } from "./_components/need-list.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ fait?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "desk")("title"), robots: { index: false } } : {};
}

/** The desk: a call comes in, calls to make, and what nobody could help with so far. For the agents of the city; for anybody else there is no such page. */
export default async function DeskPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "desk", { city: slug }));
  const unmet = await loadUnmetNeeds(member, new Date());
  if (!unmet) notFound();
  const needs = firstOnes(unmet, firstCategories(city), ({ listing }) => listing.category);
  const t = getTranslator(locale, "desk");
  const explains = member.role === "admin";
  const isJustTaken = (await searchParams).fait === "1";
  return (
    <div className="wrap">
      <StaffNav city={slug} locale={locale} role={member.role} current="desk" />
      <div className="flow stack">
        <h1>{t("title")}</h1>
        <DeskStart city={slug} locale={locale} />
        <CallsToMake agent={member} city={city} locale={locale} />
        <h2>{getTranslator(locale, "deskPeople")("home.needs")}</h2>
        {isJustTaken && (
          <p className="banner banner--success" role="status">
            <Icon name="check" />
            <span>{t("done")}</span>
          </p>
        )}
        <NeedList needs={needs} city={city} locale={locale} explains={explains} justTaken={isJustTaken} />
        <DeskTools city={slug} locale={locale} explains={explains} />
      </div>
    </div>
  );
}
