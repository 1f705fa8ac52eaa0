import { securityText } from "#lib/cities/security-text.ts";
import { loadCities } from "#lib/server/cities/load-city.ts";
import { env } from "#lib/server/env.ts";

export const dynamic = "force-dynamic";

/** `/.well-known/security.txt`: whom to tell of a weakness. */
export async function GET(): Promise<Response> {
  const text = securityText(await loadCities(), { baseUrl: env().baseUrl, now: new Date() });
  if (text === null) return new Response("No contact is set.\n", { status: 404 });
  return new Response(text, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
