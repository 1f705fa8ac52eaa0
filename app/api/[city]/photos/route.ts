import type { NextRequest } from "next/server";
import { z } from "zod";
import { DEFAULT_LOCALE, isLocale } from "#lib/i18n/locale.ts";
import { photosPage } from "#lib/i18n/photos-page.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { env } from "#lib/server/env.ts";
import { currentDraftHolder } from "#lib/server/listings/draft-cookie.ts";
import { noPhoto } from "#lib/server/photos/photo-response.ts";
import { receivePhoto } from "#lib/server/photos/receive-photo.ts";
import { currentNetwork, isOwnOrigin } from "#lib/server/request-origin.ts";
import { revalidateListing } from "#lib/server/revalidate.ts";
import { currentMember } from "#lib/server/session.ts";

type Props = { params: Promise<{ city: string }> };

/** Takes one photo from a plain form, which no server action could (they are held to 64 kB), and goes back to its page. */
export async function POST(request: NextRequest, { params }: Props): Promise<Response> {
  if (!isOwnOrigin(request.headers, env().baseUrl)) return new Response("Forbidden\n", { status: 403 });
  const city = await loadCity((await params).city);
  const place = readPlace(request.nextUrl.searchParams);
  if (!city || !place) return noPhoto();
  const { locale, listingId } = place;
  const holder = await currentDraftHolder(city.id, await currentMember(city.slug));
  const sending = { request, holder, listingId, network: await currentNetwork() };
  const { problem, alt } = await receivePhoto(sending, new Date());
  if (!problem && listingId) revalidateListing(city.slug, listingId);
  const query = problem ? { probleme: problem, alt: alt.slice(0, 200) } : { fait: "added" };
  return new Response(null, { status: 303, headers: { Location: photosPage(locale, city.slug, listingId, query) } });
}

/** Which listing a photo is for (none: the draft), and the language of the answer. Null for what is no listing at all. */
function readPlace(query: URLSearchParams) {
  const asked = query.get("langue") ?? "";
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  const listingId = query.get("annonce");
  return listingId === null || z.uuid().safeParse(listingId).success ? { locale, listingId } : null;
}
