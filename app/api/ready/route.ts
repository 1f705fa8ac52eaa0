import { checkReadiness } from "#lib/server/readiness.ts";

export const dynamic = "force-dynamic";

/** Visitors may be sent here: the database answers, its schema is the one of this code, and nobody asked for a stop. */
export async function GET(): Promise<Response> {
  const readiness = await checkReadiness();
  const status = readiness === "ready" ? 200 : 503;
  return Response.json({ status: readiness }, { status, headers: { "cache-control": "no-store" } });
}
