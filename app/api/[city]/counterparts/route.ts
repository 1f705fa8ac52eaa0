import type { NextRequest } from "next/server";
import { counterpartsView } from "#components/listing/counterparts-view.ts";
import { DEFAULT_LOCALE, isLocale } from "#lib/i18n/locale.ts";
import { parseCounterpartsQuery } from "#lib/listings/counterparts-query.ts";
import { Refusal } from "#lib/refusals/refusal.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { limitCounterparts } from "#lib/server/listings/limit-counterparts.ts";
import { loadCounterparts } from "#lib/server/listings/load-counterparts.ts";
import { currentNetwork } from "#lib/server/request-origin.ts";
import { currentMember } from "#lib/server/session.ts";

const NOT_KEPT = { "Cache-Control": "no-store" };
/** The writer's own listings are left out, so that only their browser may keep the answer. */
const KEPT = { "Cache-Control": "private, max-age=20" };

/** What already fits a listing that is being written, in words ready to be shown; `null` when nothing does. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ city: string }> }): Promise<Response> {
  const city = await loadCity((await params).city);
  if (!city) return Response.json({ error: "unknown_city" }, { status: 404, headers: NOT_KEPT });
  const { searchParams } = request.nextUrl;
  const parsed = parseCounterpartsQuery(searchParams);
  if ("wrong" in parsed) {
    const body = { error: "wrong_parameter", parameter: parsed.wrong };
    return Response.json(body, { status: 400, headers: NOT_KEPT });
  }
  const locale = searchParams.get("locale") ?? "";
  try {
    await limitCounterparts(await currentNetwork(), new Date());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Response.json(
      { error: "too_many_requests" },
      { status: 429, headers: { ...NOT_KEPT, "Retry-After": "60" } },
    );
  }
  const found = await loadCounterparts(city, parsed.query, await currentMember(city.slug));
  const view = counterpartsView(found, city.slug, isLocale(locale) ? locale : DEFAULT_LOCALE);
  return Response.json(view, { headers: KEPT });
}
