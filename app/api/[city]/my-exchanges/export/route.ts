import { Refusal } from "#lib/refusals/refusal.ts";
import { exportExchanges } from "#lib/server/privacy/export-exchanges.ts";
import { currentMember } from "#lib/server/session.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ city: string }> };

const KEPT_BY_NOBODY = { "Cache-Control": "private, no-store" };

/** The exchanges of whoever is signed in, as a file; for anybody else there is nothing here. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const member = await currentMember((await params).city);
  if (!member) return Response.json({ error: "not_found" }, { status: 404, headers: KEPT_BY_NOBODY });
  try {
    const data = await exportExchanges(member, new Date());
    return new Response(JSON.stringify(data, null, 2), {
      headers: {
        ...KEPT_BY_NOBODY,
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": 'attachment; filename="mes-echanges.json"',
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const headers = { ...KEPT_BY_NOBODY, "Retry-After": "3600" };
    return Response.json({ error: "too_many_requests" }, { status: 429, headers });
  }
}
