import { DEFAULT_LOCALE } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { isOidcProvider } from "#lib/identity/oidc-provider.ts";
import { env } from "#lib/server/env.ts";
import { finishOidc } from "#lib/server/identity/oidc/finish-oidc.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ nextauth: string[] }> };

const goTo = (location: string) =>
  new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });

/**
 * next-auth's own addresses do not exist here: our actions call its handler. Its e-mail callback sends on to the page with
 * the button, since a mail scanner that follows a link must neither use it up nor get a session. Those of the providers
 * that are set are where a browser comes back to with the cookies of its visit there; without them they do nothing.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [action, name, ...more] = (await params).nextauth;
  const query = new URL(request.url).searchParams;
  if (action !== "callback" || more.length > 0) return new Response(null, { status: 404 });
  if (name === "email") {
    return goTo(href(DEFAULT_LOCALE, "signInConfirm", {}, { token: query.get("token") ?? undefined }));
  }
  if (!isOidcProvider(name) || !env().oidc[name]) return new Response(null, { status: 404 });
  return goTo(await finishOidc(name, Object.fromEntries(query), new Date()));
}

export function POST(): Response {
  return new Response(null, { status: 404 });
}
