import type { NextRequest } from "next/server";
import { DEFAULT_LOCALE, isLocale } from "#lib/i18n/locale.ts";
import { crisisCsv, csvFormatOf } from "#lib/server/crisis/crisis-csv.ts";
import { loadCrisisReport } from "#lib/server/crisis/load-crisis-report.ts";
import { currentMember } from "#lib/server/session.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ city: string; id: string }> };

/** The figures of a crisis as CSV, for the administrators of its city: `/api/besancon/crises/<id>?langue=fr&format=excel`. */
export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  const { city, id } = await params;
  const member = await currentMember(city);
  const report = member && (await loadCrisisReport(member, id, new Date()));
  const nothing = { status: 404, headers: { "Cache-Control": "no-store" } };
  if (!report) return Response.json({ error: "not_found" }, nothing);
  const { searchParams } = request.nextUrl;
  const asked = searchParams.get("langue") ?? "";
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  return new Response(crisisCsv(report, locale, csvFormatOf(searchParams.get("format"))), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="crise-${report.crisis.startedAt.toISOString().slice(0, 10)}.csv"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
