import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { shortPath } from "#lib/i18n/resource-paths.ts";
import { href } from "#lib/i18n/routes.ts";
import { getFormatter, getTranslator } from "#lib/i18n/translator.ts";
import { whenLabel } from "#lib/i18n/when-label.ts";
import type { Language } from "#lib/listings/listing.ts";
import { lastMoment } from "#lib/listings/local-time.ts";
import { listingReference, type PublicListing } from "#lib/listings/public-listing.ts";
import { PosterCall, PosterFact, PosterNote, PosterQr, PosterTitle } from "./poster-parts.tsx";
import { PosterSheet } from "./poster-sheet.tsx";
import { PosterStrips } from "./poster-strips.tsx";

type Props = {
  city: City;
  listing: PublicListing;
  /** In which other languages it can say a sentence. */
  languages: readonly Language[];
  locale: Locale;
  baseUrl: string;
};

/** The poster of an open listing: nothing on it says who, or where exactly. */
export function ListingPoster({ city, listing, languages, locale, baseUrl }: Props) {
  const t = getTranslator(locale, "posters");
  const { id, kind, title, remote } = listing;
  const shown = { city, locale };
  const reference = listingReference(listing);
  const date = getFormatter(locale, city.timeZone).dateTime(lastMoment(listing.expiresAt), { dateStyle: "long" });
  return (
    <PosterSheet
      {...shown}
      label={t("preview")}
      kind={kind}
      code={[t("sheet.listing"), reference]}
      until={t("sheet.until", { date })}
      strips={<PosterStrips {...shown} baseUrl={baseUrl} paths={shortPath(city.slug, reference)} />}
    >
      <PosterCall kind={kind} text={t(`sheet.near.${kind}`)} />
      <PosterTitle title={title} />
      <div className="a4__facts">
        <ul>
          <PosterFact icon="cal" text={whenLabel(listing, locale, 3)} more={remote ? t("sheet.remote") : undefined} />
          <PosterFact icon="pin" text={listing.quartierFullName} />
          <PosterFact icon="give" text={t("sheet.free")} />
        </ul>
        <PosterQr
          {...shown}
          address={baseUrl + href(locale, "listing", { city: city.slug, id })}
          label={t("sheet.qr")}
          subject={kind}
        />
      </div>
      <PosterNote {...shown} subject={kind} languages={languages} />
    </PosterSheet>
  );
}
