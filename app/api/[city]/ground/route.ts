import { groundModel } from "#components/map/map-model.ts";
import { loadCity, loadQuartiers } from "#lib/server/cities/load-city.ts";
import { loadRiver } from "#lib/server/cities/load-river.ts";
import { unknownCity } from "#lib/server/map/pins-response.ts";

/** Limits of quartiers change once in years. */
const CACHE_CONTROL = "public, max-age=3600, s-maxage=86400, stale-while-revalidate=86400";

/** The grounds of a city, for a map that is opened on demand. */
export async function GET(_request: Request, { params }: { params: Promise<{ city: string }> }): Promise<Response> {
  const city = await loadCity((await params).city);
  if (!city) return unknownCity();
  const [quartiers, river] = await Promise.all([loadQuartiers(city), loadRiver(city.slug)]);
  return Response.json(groundModel({ quartiers, river }, null), { headers: { "Cache-Control": CACHE_CONTROL } });
}
