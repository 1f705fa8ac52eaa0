import type { NextRequest } from "next/server";
import { isId } from "#lib/identity/is-id.ts";
import { startOf } from "#lib/messages/event-frames.ts";
import { isDatabaseAway } from "#lib/server/database-away.ts";
import { followConversation } from "#lib/server/messages/follow-conversation.ts";
import { currentMember, currentSession } from "#lib/server/session.ts";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ city: string; id: string }> };

const NOT_KEPT = { "Cache-Control": "no-store" };
const EVENTS = {
  "Content-Type": "text/event-stream; charset=utf-8",
  // Compressing would cost a quarter of a megabyte for each browser, and hold lines back.
  "Cache-Control": "no-store, no-transform",
  "X-Accel-Buffering": "no",
};

const refused = (error: string, status: number) => Response.json({ error }, { status, headers: NOT_KEPT });

/** What comes in a conversation of the member, as server-sent events. 404 for anybody else, as if there were none. */
export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  const { city, id } = await params;
  const after = startOf(request.headers.get("last-event-id"), request.nextUrl.searchParams.get("after"));
  if (after === null) return refused("wrong_parameter", 400);
  try {
    const [session, member] = [await currentSession(), await currentMember(city)];
    if (!session || !member || !isId(id)) return refused("not_found", 404);
    const { sessionId } = session;
    const stream = await followConversation(member, { conversation: id, sessionId, after, signal: request.signal });
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
