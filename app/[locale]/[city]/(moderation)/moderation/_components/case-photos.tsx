import type { Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import type { CaseListing } from "#lib/moderation/case-view.ts";

type Props = { listing: CaseListing; photoId: string | null; locale: Locale };

/** The photos of a listing with what their author says of them; the one that was reported is named. */
export function CasePhotos({ listing: { photos }, photoId, locale }: Props) {
  if (photos.length === 0) return null;
  const t = getTranslator(locale, "judging");
  return (
    <section className="doc__part" aria-label={t("photos.title")}>
      <ul className="doc__photos">
        {photos.map(({ id, url, alt, width, height }) => (
          <li key={id}>
            <figure className={id === photoId ? "is-it" : undefined}>
              {/* biome-ignore lint/performance/noImgElement: photos come in the sizes that we drew */}
              <img src={url} alt={alt} width={width} height={height} loading="lazy" decoding="async" />
              <figcaption className="xs muted">
                {id === photoId && <b>{t("photos.thisOne")}. </b>}
                {t("photos.said", { alt })}
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </section>
  );
}
