import type { NextRequest } from "next/server";
import { parsePinsQuery } from "#lib/listings/pins.ts";
import { loadCity, loadQuartiers } from "#lib/server/cities/load-city.ts";
import { loadPins } from "#lib/server/map/load-pins.ts";
import { pinsResponse, unknownCity, wrongParameter } from "#lib/server/map/pins-response.ts";

export async function GET(request: NextRequest, { params }: { params: Promise<{ city: string }> }): Promise<Response> {
  const city = await loadCity((await params).city);
  if (!city) return unknownCity();
  const quartiers = await loadQuartiers(city);
  const parsed = parsePinsQuery(
    request.nextUrl.searchParams,
    quartiers.map(({ slug }) => slug),
  );
  if ("wrong" in parsed) return wrongParameter(parsed.wrong);
  return pinsResponse(request, await loadPins(city, quartiers, parsed.query, new Date()));
}
