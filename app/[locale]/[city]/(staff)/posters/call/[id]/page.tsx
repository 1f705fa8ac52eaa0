import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CallPoster } from "#components/poster/call-poster.tsx";
import { PosterSwitches } from "#components/poster/poster-switches.tsx";
import { PosterTool } from "#components/poster/poster-tool.tsx";
import { StaffNav } from "#components/staff/staff-nav.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { env } from "#lib/server/env.ts";
import { loadCallPoster } from "#lib/server/posters/load-call-poster.ts";
import { memberPage } from "#lib/server/session.ts";
import { OPTION_NAMES, offeredLanguages, readPosterOptions } from "#lib/sharing/poster-options.ts";
import { PosterForm } from "../../_components/poster-form.tsx";
import { PosterTabs } from "../../_components/poster-tabs.tsx";
import type { Params } from "../../_components/preview-props.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ locale: string; city: string; id: string }>; searchParams: Promise<Params> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "posters")("callTitle"), robots: { index: false } } : {};
}

/** One page of paper for an open call, for those who work at the desk of its city; for anybody else there is no such page. */
export default async function CallPosterPage({ params, searchParams }: Props) {
  const { locale, city: slug, id } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const address = href(locale, "callPoster", { city: slug, id });
  const member = await memberPage(locale, slug, address);
  const poster = await loadCallPoster(member, city, id, new Date());
  if (!poster) notFound();
  const t = getTranslator(locale, "posters");
  const languages = offeredLanguages(poster.languages, locale);
  const drawn = { call: poster.call, quartiers: poster.quartiers, city, languages, locale, baseUrl: env().baseUrl };
  const chosen = readPosterOptions(await searchParams, languages);
  return (
    <div className="wrap">
      <StaffNav city={slug} locale={locale} role={member.role} current="posters" />
      <PosterTabs city={slug} locale={locale} current="call" />
      <PosterTool locale={locale} title={t("callTitle")} hint={t("hint")} sheets={<CallPoster {...drawn} />}>
        <PosterForm action={address} hidden={{ [OPTION_NAMES.shown]: "1" }}>
          <PosterSwitches locale={locale} offered={languages} chosen={chosen} />
        </PosterForm>
      </PosterTool>
    </div>
  );
}
