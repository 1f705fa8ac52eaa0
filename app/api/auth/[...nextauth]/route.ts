import { DEFAULT_LOCALE } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ nextauth: string[] }> };

/**
 * next-auth's own addresses do not exist here: our actions call its handler. Only its e-mail callback answers, and sends
 * on to the page with the button, since a mail scanner that follows a link must neither use it up nor get a session.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { nextauth } = await params;
  if (nextauth.join("/") !== "callback/email") return new Response(null, { status: 404 });
  const token = new URL(request.url).searchParams.get("token") ?? undefined;
  const headers = { Location: href(DEFAULT_LOCALE, "signInConfirm", {}, { token }), "Cache-Control": "no-store" };
  return new Response(null, { status: 303, headers });
}

export function POST(): Response {
  return new Response(null, { status: 404 });
}
