import type { NextRequest } from "next/server";
import { loadMe } from "#lib/server/identity/load-me.ts";

export const dynamic = "force-dynamic";

/** Who the visitor is, for the header of pages that are the same for everybody. */
export async function GET(request: NextRequest): Promise<Response> {
  const me = await loadMe(request.nextUrl.searchParams.get("city"));
  return Response.json(me, { headers: { "Cache-Control": "private, no-store" } });
}
