import type { NextRequest } from "next/server";
import { DEFAULT_LOCALE, isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { env } from "#lib/server/env.ts";
import { smallForm } from "#lib/server/http/small-form.ts";
import { nothingThere } from "#lib/server/http/tagged-response.ts";
import { exportArchive } from "#lib/server/privacy/export-archive.ts";
import { isOwnOrigin } from "#lib/server/request-origin.ts";
import { currentMember } from "#lib/server/session.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ city: string }> };

const KEPT_BY_NOBODY = { "Cache-Control": "private, no-store" };

const seeOther = (path: string) => new Response(null, { status: 303, headers: { ...KEPT_BY_NOBODY, Location: path } });

/**
 * Gives whoever is signed in everything about them. By POST from our own page alone: there is no address that could be opened
 * again, sent on, or read by whoever finds it.
 */
export async function POST(request: NextRequest, { params }: Props): Promise<Response> {
  if (!isOwnOrigin(request.headers, env().baseUrl)) return new Response("Forbidden\n", { status: 403 });
  const city = await loadCity((await params).city);
  if (!city) return nothingThere();
  const asked = String((await smallForm(request))?.get("locale") ?? "");
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  const page = href(locale, "myData", { city: city.slug });
  const member = await currentMember(city.slug);
  if (!member) return seeOther(href(locale, "signIn", {}, { next: page }));
  try {
    const { name, body } = await exportArchive(member, { city, locale }, new Date());
    return new Response(body, {
      headers: {
        ...KEPT_BY_NOBODY,
        "Content-Type": "application/zip",
        "Content-Disposition": `attachment; filename="${name}"`,
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return seeOther(`${page}?${new URLSearchParams({ probleme: error.code })}`);
  }
}
