import { renewPages } from "#lib/server/web/renew-pages.ts";

export const dynamic = "force-dynamic";

/** Said by our own server alone, which holds the key of this process; to anybody else there is nothing here. */
export async function POST(request: Request): Promise<Response> {
  return new Response(null, { status: (await renewPages(request)) ? 204 : 404 });
}
