import type { NextRequest } from "next/server";
import { IDLE } from "#lib/forms/form-state.ts";

import { memberAction } from "#lib/server/actions.ts";
import { smallForm } from "#lib/server/http/small-form.ts";
import { noteRead, readSchema } from "#lib/server/messages/note-read.ts";

type Props = { params: Promise<{ city: string; id: string }> };

const note = memberAction(readSchema, (member, read) => noteRead(member, read, new Date()));

/** Notes how far a member has read, from a page that they look at. */
export async function POST(request: NextRequest, { params }: Props): Promise<Response> {
  const { city, id } = await params;
  const form = await smallForm(request);
  form?.set("conversation", id);
  return new Response(null, { status: await statusOf(city, form), headers: { "Cache-Control": "no-store" } });
}

async function statusOf(city: string, form: FormData | null): Promise<number> {
  const answer = form && (await note(city, IDLE, form));
  if (answer?.status === "done") return 204;
  return answer?.status === "refused" && answer.code === "unavailable" ? 503 : 403;
}
