import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { PHOTO_SIZES, type Photo, photoWidth } from "#lib/photos/photo.ts";
import { publicPhotoAddress } from "#lib/photos/photo-address.ts";

type Props = { listingId: string; photos: readonly Photo[]; city: City; locale: Locale };

/** The photos of a listing, each as large as its place: the browser takes the size that it needs. */
export function ListingPhotos({ listingId, photos, city, locale }: Props) {
  if (photos.length === 0) return null;
  const report = getTranslator(locale, "notice")("link.photo");
  return (
    <section className="a-photos">
      <h2 className="say-h">{getTranslator(locale, "photos")("shown", { count: photos.length })}</h2>
      <div className="shots">
        {photos.map((photo, at) => (
          <figure key={photo.id} id={`photo-${photo.id}`}>
            {/* biome-ignore lint/performance/noImgElement: photos come in the sizes that we drew */}
            <img
              src={publicPhotoAddress(city.slug, photo, "large")}
              srcSet={PHOTO_SIZES.map(
                (size) => `${publicPhotoAddress(city.slug, photo, size)} ${photoWidth(photo, size)}w`,
              ).join(", ")}
              sizes="(min-width: 960px) 46rem, 100vw"
              alt={photo.alt}
              width={photo.width}
              height={photo.height}
              loading={at === 0 ? "eager" : "lazy"}
              decoding="async"
            />
            <figcaption>
              <a
                className="small"
                href={href(locale, "notice", { city: city.slug }, { annonce: listingId, photo: photo.id })}
                rel="nofollow"
              >
                {report}
                <span className="vh"> ({photo.alt})</span>
              </a>
            </figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}
