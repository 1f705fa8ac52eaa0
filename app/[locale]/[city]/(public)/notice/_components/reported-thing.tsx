import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { listingReference, type PublicListing } from "#lib/listings/public-listing.ts";
import type { Photo } from "#lib/photos/photo.ts";
import { publicPhotoAddress } from "#lib/photos/photo-address.ts";

type Props = { listing: PublicListing; photo: Photo | null; address: string; citySlug: string; locale: Locale };

/** The listing or the photo that a notice is about, with its exact address. */
export function ReportedThing({ listing, photo, address, citySlug, locale }: Props) {
  const t = getTranslator(locale, "notice");
  const { kind, title, id, authorFirstName: name, quartierName: quartier } = listing;
  return (
    <section className="card card--flat stack reported" aria-labelledby="what">
      <h2 id="what">{t("what.title")}</h2>
      {photo && (
        // biome-ignore lint/performance/noImgElement: photos come in the sizes that we drew
        <img
          src={publicPhotoAddress(citySlug, photo, "small")}
          alt={photo.alt}
          width={photo.width}
          height={photo.height}
        />
      )}
      <p>
        <span className={`kind kind--${kind}`}>{getTranslator(locale, "catalogue")(`kind.${kind}`)}</span>{" "}
        <a href={href(locale, "listing", { city: citySlug, id })}>{title}</a>
      </p>
      <p className="small muted">{t("what.by", { name, quartier, reference: listingReference(listing) })}</p>
      <p className="small muted reported__address">{t("what.address", { url: address })}</p>
    </section>
  );
}
