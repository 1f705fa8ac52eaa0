import type { NextRequest } from "next/server";
import { DEFAULT_LOCALE, isLocale } from "#lib/i18n/locale.ts";
import { href } from "#lib/i18n/routes.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { mayCreateCities } from "#lib/server/cities/may-create-cities.ts";
import { receiveQuartiers } from "#lib/server/cities/receive-quartiers.ts";
import { env } from "#lib/server/env.ts";
import { isOwnOrigin } from "#lib/server/request-origin.ts";
import { currentMember, currentSession } from "#lib/server/session.ts";

type Props = { params: Promise<{ city: string }> };

/**
 * Takes a file of quartiers from a plain form, which no server action could (they are held to 64 kB), and goes back to the
 * page that shows what is in it: of this city, or with `pour=ville` of one to be made.
 */
export async function POST(request: NextRequest, { params }: Props): Promise<Response> {
  if (!isOwnOrigin(request.headers, env().baseUrl)) return new Response("Forbidden\n", { status: 403 });
  const { city } = await params;
  const { searchParams } = request.nextUrl;
  const asked = searchParams.get("langue") ?? "";
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  const isNewCity = searchParams.get("pour") === "ville";
  const member = await currentMember(city);
  const isAllowed = member?.role === "admin" && (!isNewCity || mayCreateCities(member, await currentSession()));
  if (!member || !isAllowed) return new Response("Not found\n", { status: 404 });
  const to = (query: Record<string, string>) =>
    new Response(null, {
      status: 303,
      headers: { Location: href(locale, isNewCity ? "citySettings" : "quartierSettings", { city }, query) },
    });
  try {
    const id = await receiveQuartiers(member, { request, forNewCity: isNewCity ? locale : null }, new Date());
    return to({ fichier: id });
  } catch (error) {
    if (error instanceof Refusal) return to({ refus: error.code });
    throw error;
  }
}
