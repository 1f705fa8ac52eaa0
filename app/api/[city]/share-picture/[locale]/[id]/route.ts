import type { City } from "#lib/cities/city.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { getTranslator } from "#lib/i18n/translator.ts";
import { whenLabel } from "#lib/i18n/when-label.ts";
import type { PublicListing } from "#lib/listings/public-listing.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { nothingThere, taggedResponse } from "#lib/server/http/tagged-response.ts";
import { keepUntilChanged } from "#lib/server/keep-until-changed.ts";
import { loadPublicListing } from "#lib/server/listings/load-listings.ts";
import { type PictureTexts, sharePicture } from "#lib/server/sharing/share-picture.tsx";
import { drawableText } from "#lib/sharing/drawable-text.ts";

type Props = { params: Promise<{ city: string; locale: string; id: string }> };

const DAY_S = 86_400;

/** The picture of an open listing: no name, and no place finer than the quartier. Drawn once, until the listing changes. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { city: slug, locale, id } = await params;
  const city = await loadCity(slug);
  const listing = city && (await loadPublicListing(city, id));
  if (!city || !listing || !isLocale(locale)) return nothingThere();
  const texts = pictureTexts(city, listing, locale);
  const draw = async () => Buffer.from(await sharePicture(texts)).toString("base64");
  const key = ["share-picture", city.id, id, JSON.stringify(texts)];
  const picture = await keepUntilChanged(key, { tags: [`listing:${id}`], seconds: DAY_S }, draw).catch(
    (error: unknown) => {
      if (error instanceof Refusal) return null;
      throw error;
    },
  );
  if (picture === null) return new Response(null, { status: 503, headers: { "Retry-After": "5" } });
  return taggedResponse(request, new Uint8Array(Buffer.from(picture, "base64")), "image/png");
}

function pictureTexts(city: City, listing: PublicListing, locale: Locale): PictureTexts {
  const names = getTranslator(locale, "catalogue");
  const common = getTranslator(locale, "common");
  const drawn = (text: string) => drawableText(text) ?? "";
  const category = drawn(names(`category.${listing.category}`));
  return {
    kind: listing.kind,
    kindName: drawn(names(`kind.${listing.kind}`)),
    title: drawableText(listing.title) ?? category,
    category,
    quartier: drawn(listing.quartierFullName),
    when: drawn(whenLabel(listing, locale, 2)),
    brand: drawn(common("brand")),
    city: drawn(city.name),
  };
}
