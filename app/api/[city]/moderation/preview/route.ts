import type { NextRequest } from "next/server";
import { type FormState, IDLE } from "#lib/forms/form-state.ts";
import { decisionSchema } from "#lib/moderation/decision.schema.ts";
import type { StatementText } from "#lib/moderation/statement.ts";
import { memberAction } from "#lib/server/actions.ts";
import { smallForm } from "#lib/server/http/small-form.ts";
import { previewStatement } from "#lib/server/moderation/preview-statement.ts";

type Props = { params: Promise<{ city: string }> };

const HEADERS = { "Cache-Control": "private, no-store" };

function statusOf(answer: FormState | null): number {
  if (answer?.status === "done") return 200;
  if (answer?.status === "invalid") return 422;
  return answer?.status === "refused" && answer.code === "unavailable" ? 503 : 403;
}

/**
 * What the author would receive for a decision as it is typed, exactly as it would be sent: `null` when nothing is. 422 while
 * something is missing. Nothing is decided.
 */
export async function POST(request: NextRequest, { params }: Props): Promise<Response> {
  let words: StatementText | null = null;
  const preview = memberAction(decisionSchema, async (member, input) => {
    words = await previewStatement(member, input, new Date());
  });
  const form = await smallForm(request);
  const answer = form && (await preview((await params).city, IDLE, form));
  const status = statusOf(answer);
  return Response.json(status === 200 ? { words } : { error: "no_preview" }, { status, headers: HEADERS });
}
