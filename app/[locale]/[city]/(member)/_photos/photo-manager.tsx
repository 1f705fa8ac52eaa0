import { Icon } from "#components/ui/icon.tsx";
import type { City } from "#lib/cities/city.ts";
import { formTexts } from "#lib/i18n/form-texts.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { ALT_LENGTH } from "#lib/photos/photo.schema.ts";
import { MAX_PHOTOS, type Photo, photoWidth } from "#lib/photos/photo.ts";
import { ownPhotoAddress, photoUploadAddress } from "#lib/photos/photo-address.ts";
import { changePhotoAction } from "./actions.ts";
import { PhotoEditor } from "./photo-editor.tsx";
import { PhotoUploadForm } from "./photo-upload-form.tsx";
import { type PhotosQuery, uploadState } from "./upload-state.ts";

type Props = { city: City; locale: Locale; listingId: string | null; photos: readonly Photo[]; query: PhotosQuery };

const DONE = ["added", "save", "earlier", "later", "remove"] as const;

/** The photos of a listing or of a draft: each one with its words and its place, and a form for one more. */
export function PhotoManager({ city, locale, listingId, photos, query }: Props) {
  const t = getTranslator(locale, "photos");
  const done = DONE.find((one) => one === query.fait);
  return (
    <div className="stack photos">
      <p>{t("hint")}</p>
      {done && (
        <p className="banner banner--success" role="status">
          <Icon name="check" />
          <span>{t(`done.${done}`)}</span>
        </p>
      )}
      {photos.length > 0 && (
        <ul className="photos__list" aria-label={t("list")}>
          {photos.map((photo, at) => (
            <OwnPhoto key={photo.id} city={city} locale={locale} photo={photo} at={at} total={photos.length} />
          ))}
        </ul>
      )}
      {photos.length < MAX_PHOTOS ? (
        <PhotoUploadForm
          action={photoUploadAddress(city.slug, locale, listingId)}
          state={uploadState(query)}
          locale={locale}
        />
      ) : (
        <p className="banner">{t("full")}</p>
      )}
    </div>
  );
}

type OwnPhotoProps = { city: City; locale: Locale; photo: Photo; at: number; total: number };

function OwnPhoto({ city, locale, photo, at, total }: OwnPhotoProps) {
  const t = getTranslator(locale, "photos");
  const width = photoWidth(photo, "small");
  const acts = (["save", "earlier", "later", "remove"] as const)
    .filter((act) => !(act === "earlier" && at === 0) && !(act === "later" && at === total - 1))
    .map((act) => ({ act, label: t(act) }));
  return (
    <li className="photo card card--flat">
      {/* biome-ignore lint/performance/noImgElement: photos come in the sizes that we drew */}
      <img
        src={ownPhotoAddress(city.slug, photo, "small")}
        alt={photo.alt}
        width={width}
        height={Math.round((photo.height * width) / photo.width)}
      />
      <PhotoEditor
        action={changePhotoAction.bind(null, { city: city.slug, locale })}
        id={photo.id}
        alt={photo.alt}
        altMax={ALT_LENGTH.max}
        acts={acts}
        words={{ name: t("one", { position: at + 1, total }), alt: t("alt"), working: t("working") }}
        texts={formTexts(locale, ["photoAlt"])}
      />
    </li>
  );
}
