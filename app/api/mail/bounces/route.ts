import { receiveBounce } from "#lib/server/bounces/receive-bounce.ts";
import { env } from "#lib/server/env.ts";

export const dynamic = "force-dynamic";

/** Mails that came back, from the mail server of this installation (docs/operations.md). It reads nothing of what it answers. */
export async function POST(request: Request): Promise<Response> {
  const { status, ...said } = await receiveBounce(request, env().bounceKey, new Date());
  const headers = { "cache-control": "no-store", ...(status === 401 && { "www-authenticate": "Bearer" }) };
  return status === 200 ? Response.json(said, { headers }) : new Response(null, { status, headers });
}
