import type { NextRequest } from "next/server";
import { groundModel } from "#components/map/map-model.ts";
import { loadCity, loadQuartiers } from "#lib/server/cities/load-city.ts";
import { loadRiver } from "#lib/server/cities/load-river.ts";
import { taggedResponse } from "#lib/server/http/tagged-response.ts";
import { unknownCity } from "#lib/server/map/pins-response.ts";

type Props = { params: Promise<{ city: string }> };

/** The grounds of a city, for a map that is opened on demand; asked again each time, since its quartiers may be imported anew. */
export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  const city = await loadCity((await params).city);
  if (!city) return unknownCity();
  const [quartiers, river] = await Promise.all([loadQuartiers(city), loadRiver(city.slug)]);
  return taggedResponse(request, JSON.stringify(groundModel({ quartiers, river }, null)), "application/json");
}
