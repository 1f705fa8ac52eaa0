import type { City } from "#lib/cities/city.ts";
import { DEFAULT_LOCALE } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { loadCity, loadQuartiers } from "#lib/server/cities/load-city.ts";
import { nothingThere } from "#lib/server/http/tagged-response.ts";
import { findByReference } from "#lib/server/listings/find-by-reference.ts";
import { findCallCategory } from "#lib/server/posters/load-call-poster.ts";

type Props = { params: Promise<{ city: string; code: string }> };

/**
 * The short address of a poster's strip: the listing, or an offer of the category that a call asks for; the list when
 * neither is there any more.
 */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { city: slug, code } = await params;
  const city = await loadCity(slug);
  if (!city) return nothingThere();
  return new Response(null, {
    status: 307,
    headers: { Location: await placeOf(city, code), "Cache-Control": "no-store" },
  });
}

async function placeOf(city: City, code: string): Promise<string> {
  const now = new Date();
  const place = { city: city.slug };
  const id = await findByReference(city, await loadQuartiers(city), code, now);
  if (id) return href(DEFAULT_LOCALE, "listing", { ...place, id });
  const category = await findCallCategory(city, code, now);
  return category
    ? href(DEFAULT_LOCALE, "publish", place, { kind: "offer", category })
    : href(DEFAULT_LOCALE, "listings", place);
}
