import { DEFAULT_LOCALE } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { loadCity, loadQuartiers } from "#lib/server/cities/load-city.ts";
import { nothingThere } from "#lib/server/http/tagged-response.ts";
import { findByReference } from "#lib/server/listings/find-by-reference.ts";

type Props = { params: Promise<{ city: string; code: string }> };

/** The short address of a poster's strip: the listing, or the list when it is no longer there. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { city: slug, code } = await params;
  const city = await loadCity(slug);
  if (!city) return nothingThere();
  const id = await findByReference(city, await loadQuartiers(city), code, new Date());
  const path = id
    ? href(DEFAULT_LOCALE, "listing", { city: slug, id })
    : href(DEFAULT_LOCALE, "listings", { city: slug });
  return new Response(null, { status: 307, headers: { Location: path, "Cache-Control": "no-store" } });
}
