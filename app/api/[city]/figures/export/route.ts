import type { NextRequest } from "next/server";
import type { City } from "#lib/cities/city.ts";
import { DEFAULT_LOCALE, isLocale, type Locale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { worksAtDesk } from "#lib/identity/desk-access.ts";
import { EXPORTS, readExport, WHOLE_HISTORY } from "#lib/insights/figure-export.ts";
import { INSIGHT_KEYS, readInsightView } from "#lib/insights/insight-query.ts";
import { localDay } from "#lib/listings/local-time.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { loadCity, loadQuartiers } from "#lib/server/cities/load-city.ts";
import { textStream } from "#lib/server/http/text-stream.ts";
import { type AskedExport, exportFigures } from "#lib/server/insights/export-figures.ts";
import { currentMember } from "#lib/server/session.ts";

export const dynamic = "force-dynamic";

/** Before any city. */
const FIRST_DAY = "2000-01-01";

type Props = { params: Promise<{ city: string }> };

const KEPT_BY_NOBODY = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };
const refused = (error: string, status: number, more: Record<string, string> = {}) =>
  Response.json({ error }, { status, headers: { ...KEPT_BY_NOBODY, ...more } });

/** What an address asks for; null where its period is none. */
async function readAsked(city: City, query: URLSearchParams, now: Date): Promise<Omit<AskedExport, "name"> | null> {
  const today = localDay(now, city.timeZone).date;
  const quartiers = await loadQuartiers(city);
  const isWhole = query.get("periode") === WHOLE_HISTORY;
  const { filter, fault } = readInsightView(Object.fromEntries(query), { today, quartiers });
  if (fault && !isWhole) return null;
  const period = isWhole ? { from: FIRST_DAY, to: today } : filter.period;
  const format = query.get("format") === "excel" ? "excel" : "standard";
  return { filter: { ...filter, period }, format, locale: localeOf(query) };
}

function localeOf(query: URLSearchParams): Locale {
  const asked = query.get("langue");
  return asked && isLocale(asked) ? asked : DEFAULT_LOCALE;
}

/** Back to the dashboard, which says at the field what is wrong with the days. */
function wrongPeriod(city: string, query: URLSearchParams): Response {
  const filters = Object.fromEntries(INSIGHT_KEYS.map((key) => [key, query.get(key) ?? undefined]));
  const Location = href(localeOf(query), "dashboard", { city }, filters);
  return new Response(null, { status: 303, headers: { ...KEPT_BY_NOBODY, Location } });
}

/**
 * Figures as CSV for those who work at the desk, with the filters of the dashboard: `?fichier=faits` (or nothing), `annonces`
 * or `coups-de-main`, `periode=tout` for all there is, `format=excel` for Excel.
 */
export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  const { city: slug } = await params;
  const query = request.nextUrl.searchParams;
  const [member, city, name] = [await currentMember(slug), await loadCity(slug), readExport(query.get("fichier"))];
  if (!member || !city || !worksAtDesk(member) || !name) return refused("not_found", 404);
  const now = new Date();
  const asked = await readAsked(city, query, now);
  if (!asked) return wrongPeriod(slug, query);
  try {
    const lines = await exportFigures(member, { name, ...asked }, now);
    if (!lines) return refused("not_found", 404);
    return new Response(textStream(lines), {
      headers: {
        ...KEPT_BY_NOBODY,
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="${EXPORTS[name]}-${slug}-${asked.filter.period.to}.csv"`,
      },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused("too_many_requests", 429, { "Retry-After": "3600" });
  }
}
