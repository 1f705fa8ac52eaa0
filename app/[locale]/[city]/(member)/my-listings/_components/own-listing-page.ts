import { notFound } from "next/navigation";
import type { City } from "#lib/cities/city.ts";
import { isLocale, type Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import type { Member } from "#lib/identity/member.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { memberPage } from "#lib/server/session.ts";

export type OwnPageParams = Promise<{ locale: string; city: string; id: string }>;
type OwnRoute = "published" | "editListing" | "listingPhotos" | "deleteListing";

/** What a page about one of the member's own listings starts from; sign-in comes back to that very page. */
export async function ownListingPage(
  params: OwnPageParams,
  route: OwnRoute,
): Promise<{ city: City; locale: Locale; member: Member; id: string }> {
  const { locale, city: slug, id } = await params;
  const city = await loadCity(slug);
  if (!city || !isLocale(locale)) notFound();
  const member = await memberPage(locale, slug, href(locale, route, { city: slug, id }));
  return { city, locale, member, id };
}
