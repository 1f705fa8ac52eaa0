import type { NextRequest } from "next/server";
import { DEFAULT_LOCALE, isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { exportStatements } from "#lib/server/moderation/export-statements.ts";
import { requireOwnOrigin } from "#lib/server/request-origin.ts";
import { currentMember } from "#lib/server/session.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ city: string }> };

const KEPT_BY_NOBODY = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };

const refused = (error: string, status: number) => Response.json({ error }, { status, headers: KEPT_BY_NOBODY });

/** Back to the log, which says that nothing waits: an empty file would pass for a sent one. */
function nothingWaits(city: string, asked: string | null): Response {
  const locale = asked && isLocale(asked) ? asked : DEFAULT_LOCALE;
  const Location = href(locale, "auditLog", { city }, { fait: "rien" });
  return new Response(null, { status: 303, headers: { ...KEPT_BY_NOBODY, Location } });
}

/** The statements of reasons that have not left for the Commission's database, as a file, for an administrator of the city. */
export async function POST(request: NextRequest, { params }: Props): Promise<Response> {
  try {
    await requireOwnOrigin();
    const { city } = await params;
    const member = await currentMember(city);
    if (!member) return refused("not_found", 404);
    const query = request.nextUrl.searchParams;
    const again = query.get("encore") === "1";
    const file = await exportStatements(member, { again }, new Date());
    if (file.statements.length === 0) return nothingWaits(city, query.get("langue"));
    return new Response(JSON.stringify(file, null, 2), {
      headers: {
        ...KEPT_BY_NOBODY,
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": 'attachment; filename="statements.json"',
      },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.code === "bad-origin" ? refused("forbidden", 403) : refused("not_found", 404);
  }
}
