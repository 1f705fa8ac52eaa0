import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Icon } from "#components/ui/icon.tsx";
import { isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { questionsOf } from "#lib/listings/draft.ts";
import { isEditable } from "#lib/listings/listing-status.ts";
import { loadMyListing } from "#lib/server/listings/load-my-listings.ts";
import { loadListingPhotos } from "#lib/server/photos/load-listing-photos.ts";
import { PhotoManager } from "../../../_photos/photo-manager.tsx";
import type { PhotosQuery } from "../../../_photos/upload-state.ts";
import { type OwnPageParams, ownListingPage } from "../../_components/own-listing-page.ts";

export const dynamic = "force-dynamic";

type Props = { params: OwnPageParams; searchParams: Promise<PhotosQuery> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: getTranslator(locale, "photos")("title"), robots: { index: false } } : {};
}

/** The photos of a listing of the member. */
export default async function ListingPhotosPage({ params, searchParams }: Props) {
  const { city, locale, member, id } = await ownListingPage(params, "listingPhotos");
  const listing = await loadMyListing(member, id);
  if (!listing || !questionsOf(listing.category).photos) notFound();
  const follow = href(locale, "published", { city: city.slug, id });
  if (!isEditable(listing.status)) redirect(follow);
  const t = getTranslator(locale, "photos");
  return (
    <div className="wrap">
      <div className="flow">
        <p className="flow__top">
          <a className="back" href={follow}>
            <Icon name="left" />
            {t("back")}
          </a>
        </p>
        <h1>{t("title")}</h1>
        <p>
          <b>{listing.title}</b>
        </p>
        <PhotoManager
          city={city}
          locale={locale}
          listingId={id}
          photos={await loadListingPhotos(member, id)}
          query={await searchParams}
        />
        <p className="go">
          <a className="btn btn--big" href={follow}>
            {t("finish")}
          </a>
        </p>
      </div>
    </div>
  );
}
