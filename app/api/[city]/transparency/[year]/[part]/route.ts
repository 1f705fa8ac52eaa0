import { loadCity } from "#lib/server/cities/load-city.ts";
import { loadReportYear } from "#lib/server/transparency/load-year.ts";
import { reportFile } from "#lib/transparency/report-file.ts";
import { isReportPart } from "#lib/transparency/template.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ city: string; year: string; part: string }> };

const nothing = () => Response.json({ error: "not_found" }, { status: 404, headers: { "Cache-Control": "no-store" } });

/** One part of the yearly report on moderation as CSV, for everybody: `/api/besancon/transparency/2026/4_notices.csv`. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { city: slug, year, part } = await params;
  const name = part.replace(/\.csv$/, "");
  const city = await loadCity(slug);
  if (!city || !/^\d{4}$/.test(year) || !isReportPart(name)) return nothing();
  const found = await loadReportYear(city, Number(year), new Date());
  if (!found) return nothing();
  return new Response(reportFile(name, found.frame, found.records), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
      "Cache-Control": "public, max-age=300",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
