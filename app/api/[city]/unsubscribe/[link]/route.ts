import { href } from "#lib/i18n/routes.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { isDatabaseAway } from "#lib/server/database-away.ts";
import { isOneClick } from "#lib/server/http/one-click.ts";
import { nothingThere } from "#lib/server/http/tagged-response.ts";
import { findLinkLocale } from "#lib/server/notifications/find-link-locale.ts";
import { unsubscribe } from "#lib/server/notifications/unsubscribe.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ city: string; link: string }> };

const KEPT_BY_NOBODY = { "Cache-Control": "private, no-store" };
const STATUSES = { done: 200, unknown: 404, expired: 410 } as const;

function say(text: string, status: number, headers: Record<string, string> = {}): Response {
  const type = { "Content-Type": "text/plain; charset=utf-8" };
  return new Response(`${text}\n`, { status, headers: { ...KEPT_BY_NOBODY, ...type, ...headers } });
}

/** A mail program, or its user, tries again a little later. */
function answering(run: () => Promise<Response>): Promise<Response> {
  return run().catch((error: unknown) => {
    if (!isDatabaseAway(error)) throw error;
    return say("Unavailable", 503, { "Retry-After": "120" });
  });
}

/**
 * The button "unsubscribe" of a mail program (RFC 8058). The servers of mail programs press it: they have no cookie, follow
 * no redirect and name no origin, so that none is asked for. The signed link itself is the proof, and opens nothing else.
 */
export async function POST(request: Request, { params }: Props): Promise<Response> {
  const { city, link } = await params;
  if (!(await isOneClick(request))) return say("Bad Request", 400);
  return answering(async () => {
    const became = await unsubscribe(city, link, new Date());
    return say({ done: "Unsubscribed", unknown: "Not Found", expired: "Gone" }[became], STATUSES[became]);
  });
}

/** For a person who opens the address of that button: the page where they choose. Scanners open it, too. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { city, link } = await params;
  return answering(async () => {
    if (!(await loadCity(city))) return nothingThere();
    const locale = await findLinkLocale(city, link, new Date());
    const path = href(locale, "mailPreferences", { city }, { lien: link });
    return new Response(null, { status: 303, headers: { ...KEPT_BY_NOBODY, Location: path } });
  });
}
