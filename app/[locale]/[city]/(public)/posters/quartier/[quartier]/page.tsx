import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PosterSwitches } from "#components/poster/poster-switches.tsx";
import { PosterTool } from "#components/poster/poster-tool.tsx";
import { QuartierPoster } from "#components/poster/quartier-poster.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { env } from "#lib/server/env.ts";
import { loadQuartierPoster } from "#lib/server/posters/load-quartier-poster.ts";
import { offeredLanguages, usualOptions } from "#lib/sharing/poster-options.ts";

export const revalidate = 60;

type Props = { params: Promise<{ locale: string; city: string; quartier: string }> };

export function generateStaticParams() {
  return [];
}

async function load({ params }: Props) {
  const { locale, city: slug, quartier } = await params;
  const city = await loadCity(slug);
  const poster = city && (await loadQuartierPoster(city, quartier));
  return city && poster && isLocale(locale) ? { locale, city, poster } : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const loaded = await load(props);
  if (!loaded) return {};
  const title = getTranslator(loaded.locale, "posters")("quartierTitle", {
    quartier: loaded.poster.quartier.shortName,
  });
  return { title, robots: { index: false } };
}

/** One page of paper for a quartier: how much is asked for and offered there, where to look, and whom to call. */
export default async function QuartierPosterPage(props: Props) {
  const loaded = await load(props);
  if (!loaded) notFound();
  const { locale, city, poster } = loaded;
  const { quartier, counts } = poster;
  const t = getTranslator(locale, "posters");
  const languages = offeredLanguages(poster.languages, locale);
  const drawn = { city, quartier, counts, languages, locale, baseUrl: env().baseUrl, now: new Date() };
  return (
    <div className="wrap">
      <a className="back" href={href(locale, "listings", { city: city.slug }, { quartier: quartier.slug })}>
        <Icon name="left" />
        {t("backToList")}
      </a>
      <PosterTool
        locale={locale}
        title={t("quartierTitle", { quartier: quartier.shortName })}
        hint={t("hint")}
        sheets={<QuartierPoster {...drawn} />}
      >
        <PosterSwitches locale={locale} offered={languages} chosen={usualOptions(languages)} />
      </PosterTool>
    </div>
  );
}
