import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadUnmetNeeds } from "#lib/server/desk/load-unmet-needs.ts";
import { memberPage } from "#lib/server/session.ts";
import { AdminLinks } from "./_components/admin-links.tsx";
import { NeedCard } from "./_components/need-card.tsx";

export const dynamic = "force-dynamic";

type Props = {
  params: Promise<{ locale: string; city: string }>;
  searchParams: Promise<{ fait?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "desk")("title"), robots: { index: false } } : {};
}

/** What nobody could help with so far, for the agents of the city; for anybody else there is no such page. */
export default async function DeskPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "desk", { city: slug }));
  const needs = await loadUnmetNeeds(member, new Date());
  if (!needs) notFound();
  const t = getTranslator(locale, "desk");
  const explains = member.role === "admin";
  const waiting = needs.filter(({ takenAt }) => takenAt === null);
  const taken = needs.filter(({ takenAt }) => takenAt !== null);
  return (
    <div className="wrap">
      <div className="flow stack">
        <h1>{t("title")}</h1>
        <p>
          <a href={href(locale, "deskNews", { city: slug })}>{getTranslator(locale, "cityNews")("title")}</a>
        </p>
        {explains && <AdminLinks city={slug} locale={locale} />}
        {(await searchParams).fait === "1" && (
          <p className="banner banner--success" role="status">
            <Icon name="check" />
            <span>{t("done")}</span>
          </p>
        )}
        <h2>{waiting.length === 0 ? t("empty") : t("count", { count: waiting.length })}</h2>
        <p>{t(waiting.length === 0 ? "emptyText" : "lead")}</p>
        <ul className="posts">
          {waiting.map((need) => (
            <NeedCard key={need.listing.id} need={need} city={city} locale={locale} explains={explains} />
          ))}
        </ul>
        {taken.length > 0 && <h2>{t("taken")}</h2>}
        <ul className="posts">
          {taken.map((need) => (
            <NeedCard key={need.listing.id} need={need} city={city} locale={locale} explains={explains} />
          ))}
        </ul>
      </div>
    </div>
  );
}
