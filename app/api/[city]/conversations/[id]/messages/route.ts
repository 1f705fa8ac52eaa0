import type { NextRequest } from "next/server";
import { IDLE } from "#lib/forms/form-state.ts";
import { sendSchema } from "#lib/messages/message.schema.ts";
import { memberAction } from "#lib/server/actions.ts";
import { smallForm } from "#lib/server/http/small-form.ts";
import { sendMessage } from "#lib/server/messages/send-message.ts";

type Props = { params: Promise<{ city: string; id: string }> };

const send = memberAction(sendSchema, async (member, sending) => {
  await sendMessage(member, sending, new Date());
});

/**
 * Sends a message from a page with a script. An address of its own, not a server action: it can be given up after a while,
 * waits for no other action of the page, and outlives a new version of the application.
 */
export async function POST(request: NextRequest, { params }: Props): Promise<Response> {
  const { city, id } = await params;
  const form = await smallForm(request);
  if (!form) return new Response("Content Too Large\n", { status: 413 });
  form.set("conversation", id);
  const answer = await send(city, IDLE, form);
  // What was typed is still there.
  const { values: _, ...said } = { values: null, ...answer };
  return Response.json(said, { headers: { "Cache-Control": "no-store" } });
}
