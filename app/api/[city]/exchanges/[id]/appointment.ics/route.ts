import { DEFAULT_LOCALE, isLocale } from "#lib/i18n/locale.ts";
import { isId } from "#lib/identity/is-id.ts";
import { loadCalendar } from "#lib/server/exchanges/load-calendar.ts";
import { currentMember } from "#lib/server/session.ts";

type Props = { params: Promise<{ city: string; id: string }> };

const PRIVATE = { "Cache-Control": "private, no-store" };

/** The agreed time of an exchange for the calendar of one of its two; 404 for anybody else. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { city, id } = await params;
  const asked = new URL(request.url).searchParams.get("langue") ?? "";
  const member = isId(id) ? await currentMember(city) : null;
  const file = member && (await loadCalendar(member, id, isLocale(asked) ? asked : DEFAULT_LOCALE, new Date()));
  if (!file) return new Response(null, { status: 404, headers: PRIVATE });
  const name = `attachment; filename="coup-de-main.ics"`;
  return new Response(file, {
    headers: { ...PRIVATE, "Content-Type": "text/calendar; charset=utf-8", "Content-Disposition": name },
  });
}
