import type { NextRequest } from "next/server";
import type { City } from "#lib/cities/city.ts";
import type { CsvFormat } from "#lib/csv/csv.ts";
import { dictionaryCsv, dictionaryJson, releaseCsv, releaseJson } from "#lib/i18n/open-data-files.ts";
import { OPEN_DATA_FILES, type OpenDataFile } from "#lib/i18n/open-data-paths.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { openResponse } from "#lib/server/http/open-response.ts";
import { nothingThere } from "#lib/server/http/tagged-response.ts";
import { loadRelease, type PublishedRelease } from "#lib/server/insights/load-releases.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ city: string; period: string; file: string }> };

/** What a file holds, and the name under which it is kept. */
const FILES: Record<OpenDataFile, { name: string; text: (city: City, of: PublishedRelease, as: CsvFormat) => string }> =
  {
    "figures.csv": { name: "chiffres", text: (_, { release }, format) => releaseCsv(release, format) },
    "figures.json": { name: "chiffres", text: (city, of) => releaseJson(city, of.release, of.publishedAt) },
    "dictionary.csv": { name: "dictionnaire", text: (_, __, format) => dictionaryCsv(format) },
    "dictionary.json": { name: "dictionnaire", text: () => dictionaryJson() },
  };

/** A file of a published quarter, for everybody: `/api/besancon/open-data/2026-T3/figures.csv`, `?format=excel` for Excel. */
export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  const { city: slug, period, file: asked } = await params;
  const file = OPEN_DATA_FILES.find((one) => one === asked);
  const city = await loadCity(slug);
  const found = city && file ? await loadRelease(city, period) : null;
  if (!city || !file || !found) return nothingThere();
  const format = request.nextUrl.searchParams.get("format") === "excel" ? "excel" : "standard";
  const { name, text } = FILES[file];
  const type = file.endsWith(".csv") ? "csv" : "json";
  return openResponse(request, text(city, found, format), { type, name: `${name}-${slug}-${period}.${type}` });
}
