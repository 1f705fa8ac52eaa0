import type { NextRequest } from "next/server";
import { queueView } from "#components/moderation/queue-view.ts";
import { DEFAULT_LOCALE, isLocale } from "#lib/i18n/locale.ts";
import { readQueueFilter } from "#lib/moderation/queue-filter.ts";
import { loadCity } from "#lib/server/cities/load-city.ts";
import { isDatabaseAway } from "#lib/server/database-away.ts";
import { followQueue } from "#lib/server/moderation/follow-queue.ts";
import { currentMember, currentSession } from "#lib/server/session.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ city: string }> };

const NOT_KEPT = { "Cache-Control": "no-store" };
const EVENTS = {
  "Content-Type": "text/event-stream; charset=utf-8",
  // Compressing would hold what changes back.
  "Cache-Control": "no-store, no-transform",
  "X-Accel-Buffering": "no",
};

const refused = (error: string, status: number) => Response.json({ error }, { status, headers: NOT_KEPT });

async function streamFor(request: NextRequest, slug: string): Promise<ReadableStream<Uint8Array> | null> {
  const [session, member, city] = [await currentSession(), await currentMember(slug), await loadCity(slug)];
  if (!session || !member || !city) return null;
  const asked = request.nextUrl.searchParams.get("locale") ?? "";
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  const filter = readQueueFilter(request.nextUrl.searchParams.get("file"));
  return followQueue(member, {
    sessionId: session.sessionId,
    filter,
    inWords: (queue, now) => queueView(queue, { city, locale, filter }, now),
    signal: request.signal,
  });
}

/** The queue of a moderator, then each change, as server-sent events. 404 for anybody else. */
export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  const { city } = await params;
  try {
    const stream = await streamFor(request, city);
    return stream ? new Response(stream, { headers: EVENTS }) : refused("not_found", 404);
  } catch (error) {
    if (isDatabaseAway(error)) return refused("unavailable", 503);
    throw error;
  }
}

/** Without a body to read, nobody would end the stream. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { ...NOT_KEPT, Allow: "GET" } });
}
