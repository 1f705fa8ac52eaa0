import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListingPoster } from "#components/poster/listing-poster.tsx";
import { PosterSwitches } from "#components/poster/poster-switches.tsx";
import { PosterTool } from "#components/poster/poster-tool.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { env } from "#lib/server/env.ts";
import { loadPublicListing } from "#lib/server/listings/load-listings.ts";
import { offeredLanguages, usualOptions } from "#lib/sharing/poster-options.ts";

export const revalidate = 60;

type Props = { params: Promise<{ locale: string; city: string; id: string }> };

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "posters")("listingTitle"), robots: { index: false } } : {};
}

/** One page of paper for an open listing: nothing on it says who, or where exactly. */
export default async function PosterPage({ params }: Props) {
  const { locale, city: slug, id } = await params;
  const city = await loadCity(slug);
  const listing = city && (await loadPublicListing(city, id));
  if (!city || !listing || !isLocale(locale)) notFound();
  const t = getTranslator(locale, "posters");
  const languages = offeredLanguages(listing.languages, locale);
  return (
    <div className="wrap">
      <a className="back" href={href(locale, "listing", { city: slug, id })}>
        <Icon name="left" />
        {t("backToListing")}
      </a>
      <PosterTool
        locale={locale}
        title={t("listingTitle")}
        hint={t("hint")}
        sheets={
          <ListingPoster city={city} listing={listing} languages={languages} locale={locale} baseUrl={env().baseUrl} />
        }
      >
        <PosterSwitches locale={locale} offered={languages} chosen={usualOptions(languages)} />
      </PosterTool>
    </div>
  );
}
