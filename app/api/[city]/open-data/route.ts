import { releaseIndexJson } from "#lib/i18n/open-data-files.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { env } from "#lib/server/env.ts";
import { openResponse } from "#lib/server/http/open-response.ts";
import { nothingThere } from "#lib/server/http/tagged-response.ts";
import { loadReleases } from "#lib/server/insights/load-releases.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ city: string }> };

/** What a city has published, with the addresses of its files, for programs: `/api/besancon/open-data`. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const city = await loadCity((await params).city);
  if (!city) return nothingThere();
  const body = releaseIndexJson(city, await loadReleases(city), env().baseUrl);
  return openResponse(request, body, { type: "json", name: `publications-${city.slug}.json` });
}
