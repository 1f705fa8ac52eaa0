import "server-only";
import type { DueListing } from "#db/queries/listing-deadlines.ts";
import type { City } from "#lib/cities/city.ts";
import type { Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { linkEnd, type OfferLinkPurpose } from "#lib/listings/offer-link.ts";
import { env } from "../env.ts";
import { signOfferLink } from "./offer-link-signature.ts";

type Answered = { city: Pick<City, "id" | "slug">; listing: DueListing; round: number; locale: Locale };

/** The address of the page that answers a round without signing in. */
export function answerAddress(
  purpose: OfferLinkPurpose,
  { city, listing, round, locale }: Answered,
  now: Date,
): string {
  const link = { purpose, cityId: city.id, listingId: listing.id, round, expiresAt: linkEnd(now) };
  const path = href(locale, "offerAnswer", { city: city.slug }, { lien: signOfferLink(link) });
  return env().baseUrl + path;
}
