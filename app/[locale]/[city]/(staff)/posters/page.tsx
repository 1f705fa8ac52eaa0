import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StaffNav } from "#components/staff/staff-nav.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadOpenCalls } from "#lib/server/posters/load-call-poster.ts";
import { memberPage } from "#lib/server/session.ts";
import { CallList } from "./_components/call-list.tsx";
import { ListingPreview } from "./_components/listing-preview.tsx";
import { PosterTabs, PRINTED, type Printed } from "./_components/poster-tabs.tsx";
import { first, type Params } from "./_components/preview-props.ts";
import { QuartierPreview } from "./_components/quartier-preview.tsx";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; city: string }>; searchParams: Promise<Params> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "posters")("title"), robots: { index: false } } : {};
}

function printedOf(asked: string): Printed {
  const [known] = Object.entries(PRINTED).find(([, word]) => word === asked) ?? [];
  return (known as Printed | undefined) ?? "quartier";
}

/** What to put up in the city, for its agents and administrators; for anybody else there is no such page. */
export default async function PostersPage({ params, searchParams }: Props) {
  const { locale, city: slug } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, "posters", { city: slug }));
  const calls = await loadOpenCalls(member, city, new Date());
  if (!calls) notFound();
  const asked = await searchParams;
  const current = printedOf(first(asked.quoi));
  const shown = { city, locale, params: asked };
  const t = getTranslator(locale, "posters");
  return (
    <div className="wrap">
      <StaffNav city={slug} locale={locale} role={member.role} current="posters" />
      <PosterTabs city={slug} locale={locale} current={current} />
      {current === "quartier" && <QuartierPreview {...shown} />}
      {current === "listing" && <ListingPreview {...shown} />}
      {current === "call" && (
        <div className="stack">
          <h1>{t("title")}</h1>
          <CallList calls={calls} city={slug} locale={locale} />
        </div>
      )}
    </div>
  );
}
