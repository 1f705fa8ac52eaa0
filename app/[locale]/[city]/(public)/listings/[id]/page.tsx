import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HideBlocked } from "#components/listing/hide-blocked.tsx";
import { ZoneMap } from "#components/map/zone-map.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { pageAlternates } from "#lib/i18n/page-alternates.ts";
import { sharePicturePath } from "#lib/i18n/resource-paths.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { whenLabel } from "#lib/i18n/when-label.ts";
import type { PublicListing } from "#lib/listings/public-listing.ts";
import { loadCity, loadQuartiers } from "#lib/server/cities/load-city.ts";
import { loadRiver } from "#lib/server/cities/load-river.ts";
import { env } from "#lib/server/env.ts";
import { loadPublicListing } from "#lib/server/listings/load-listings.ts";
import { ListingAside } from "./_components/listing-aside.tsx";
import { ListingFacts } from "./_components/listing-facts.tsx";
import { ListingPhotos } from "./_components/listing-photos.tsx";
import { ListingTop } from "./_components/listing-top.tsx";
import { SafetyAdvice } from "./_components/safety-advice.tsx";

export const revalidate = 60;

type Props = { params: Promise<{ locale: string; city: string; id: string }> };

export function generateStaticParams() {
  return [];
}

async function load({ params }: Props) {
  const { locale, city: slug, id } = await params;
  const city = await loadCity(slug);
  const listing = city && (await loadPublicListing(city, id));
  if (!city || !listing || !isLocale(locale)) return null;
  return { city, listing, locale };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  if (!found) return {};
  const { city, listing, locale } = found;
  const kind = getTranslator(locale, "catalogue")(`kind.${listing.kind}`);
  const description = `${kind} · ${listing.quartierFullName} · ${whenLabel(listing, locale)}`;
  return {
    title: `${listing.title} · ${city.name}`,
    description,
    alternates: pageAlternates(locale, "listing", { city: city.slug, id: listing.id }),
    openGraph: { ...shareText(locale, city.slug, { ...listing, kindName: kind }), description },
    twitter: { card: "summary_large_image" },
    // It names somebody: no search engine keeps a copy, nor the page itself past its end.
    robots: { noarchive: true, unavailable_after: listing.expiresAt },
  };
}

function shareText(locale: Locale, city: string, { id, title, kindName }: PublicListing & { kindName: string }) {
  const alt = getTranslator(locale, "sharing")("pictureAlt", { kind: kindName, title });
  const picture = { url: sharePicturePath(locale, city, id), width: 1200, height: 630, alt };
  return { title, type: "article" as const, url: href(locale, "listing", { city, id }), images: [picture] };
}

export default async function ListingPage(props: Props) {
  const found = await load(props);
  if (!found) notFound();
  const { city, listing, locale } = found;
  const t = getTranslator(locale, "listing");
  return (
    <div className="wrap">
      <a className="back" href={href(locale, "listings", { city: city.slug })}>
        <Icon name="left" />
        {getTranslator(locale, "common")("backToListings")}
      </a>
      <HideBlocked
        citySlug={city.slug}
        instead={{ listing: listing.id, text: getTranslator(locale, "protection")("notShown") }}
      />
      <div className="lay" data-listing={listing.id}>
        <ListingTop listing={listing} locale={locale} />
        <ListingAside city={city} listing={listing} locale={locale} baseUrl={env().baseUrl} />
        <ListingFacts listing={listing} locale={locale} />
        <section className="a-desc stack">
          <h2 className="say-h">{t("writes", { name: listing.authorFirstName })}</h2>
          <p className="say">{listing.body || t("noBody", { name: listing.authorFirstName })}</p>
        </section>
        <ListingPhotos listingId={listing.id} photos={listing.photos} city={city} locale={locale} />
        <section className="a-zone">
          <h2 className="say-h">{t("zone")}</h2>
          <ZoneMap
            locale={locale}
            kind={listing.kind}
            quartiers={await loadQuartiers(city)}
            quartierSlug={listing.quartierSlug}
            cell={listing.cell}
            river={await loadRiver(city.slug)}
          />
        </section>
        <SafetyAdvice locale={locale} />
      </div>
    </div>
  );
}
