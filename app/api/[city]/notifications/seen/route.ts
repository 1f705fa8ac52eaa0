import type { NextRequest } from "next/server";
import { IDLE } from "#lib/forms/form-state.ts";
import { memberAction } from "#lib/server/actions.ts";
import { smallForm } from "#lib/server/http/small-form.ts";
import { markSeen, seenSchema } from "#lib/server/notifications/mark-seen.ts";

type Props = { params: Promise<{ city: string }> };

const note = memberAction(seenSchema, (member, seen) => markSeen(member, seen, new Date()));

async function statusOf(city: string, form: FormData | null): Promise<number> {
  const answer = form && (await note(city, IDLE, form));
  if (answer?.status === "done") return 204;
  return answer?.status === "refused" && answer.code === "unavailable" ? 503 : 403;
}

/** Notes that a member looks at a page, to which something under their bell may lead. */
export async function POST(request: NextRequest, { params }: Props): Promise<Response> {
  const { city } = await params;
  const status = await statusOf(city, await smallForm(request));
  return new Response(null, { status, headers: { "Cache-Control": "no-store" } });
}
