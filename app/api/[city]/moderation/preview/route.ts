import type { NextRequest } from "next/server";
import { type FormState, IDLE } from "#lib/forms/form-state.ts";
import { decisionSchema } from "#lib/moderation/decision.schema.ts";
import type { StatementText } from "#lib/moderation/statement.ts";
import { memberAction } from "#lib/server/actions.ts";
import { smallForm } from "#lib/server/http/small-form.ts";
import { previewStatement } from "#lib/server/moderation/preview-statement.ts";

type Props = { params: Promise<{ city: string }> };

const HEADERS = { "Cache-Control": "private, no-store" };

/** The code of the refusal has its sentence in the form that asks. */
function refused(answer: FormState | null): Response {
  const code = answer?.status === "refused" ? answer.code : null;
  const status = code === "unavailable" ? 503 : 403;
  return Response.json({ error: "no_preview", code }, { status, headers: HEADERS });
}

/**
 * What the author would receive for a decision as it is typed, exactly as it would be sent: no words when nothing is. While
 * something is missing, that is no fault. Nothing is decided.
 */
export async function POST(request: NextRequest, { params }: Props): Promise<Response> {
  let words: StatementText | null = null;
  const preview = memberAction(decisionSchema, async (member, input) => {
    words = await previewStatement(member, input, new Date());
  });
  const form = await smallForm(request);
  const answer = form && (await preview((await params).city, IDLE, form));
  if (answer?.status === "invalid") return Response.json({ isComplete: false, words: null }, { headers: HEADERS });
  return answer?.status === "done" ? Response.json({ isComplete: true, words }, { headers: HEADERS }) : refused(answer);
}
